"""One task of scikit-learn on texts, timed in process without imports and reading.

Reads {"task", "texts": file, "folder", "k", "rounds", "start", "seed"} as JSON, prints {"cpu", "wall", "peak", ...} as JSON.
"""

import json
import resource
import sys
import time
import warnings

import numpy as np
import sklearn
from sklearn.cluster import KMeans, MiniBatchKMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer
from sklearn.preprocessing import Normalizer

warnings.filterwarnings("ignore")


def weigh(texts):
    vectorizer = TfidfVectorizer(min_df=5, max_df=0.5, stop_words="english")
    matrix = vectorizer.fit_transform(texts)
    return matrix, vectorizer.get_feature_names_out()


def gain(matrix, labels, k):
    mean = np.asarray(matrix.mean(axis=0)).ravel()
    explained = -matrix.shape[0] * float(mean @ mean)
    for cluster in range(k):
        rows = matrix[labels == cluster]
        if rows.shape[0]:
            total = np.asarray(rows.sum(axis=0)).ravel()
            explained += float(total @ total) / rows.shape[0]
    return explained


def top(centroids, names):
    return [[names[i] for i in row.argsort()[::-1][:10]] for row in centroids]


def clusters(kind, matrix, names, job):
    k, seed = job["k"], job["seed"]
    if kind == "svd":
        svd = TruncatedSVD(100, random_state=seed)
        points = Normalizer(copy=False).fit_transform(svd.fit_transform(matrix))
        found = KMeans(k, n_init=10, random_state=seed).fit(points)
        return found.labels_, top(svd.inverse_transform(found.cluster_centers_), names)
    model = {
        "sparse": lambda: KMeans(k, n_init=10, random_state=seed),
        "sparse once": lambda: KMeans(k, n_init=1, random_state=seed),
        "minibatch": lambda: MiniBatchKMeans(k, n_init=3, random_state=seed),
    }[kind]()
    found = model.fit(matrix)
    return found.labels_, top(found.cluster_centers_, names)


class Clock:
    def __enter__(self):
        self.cpu, self.wall = time.process_time(), time.perf_counter()
        return self

    def __exit__(self, *_):
        self.cpu, self.wall = time.process_time() - self.cpu, time.perf_counter() - self.wall


def run(job):
    if job["task"] == "about":
        return {"version": sklearn.__version__, "stopWords": sorted(ENGLISH_STOP_WORDS)}
    with open(job["texts"]) as file:
        texts = json.load(file)
    weigh(texts[:300])
    clock, more = Clock(), {}
    if job["task"] == "tfidf":
        with clock:
            matrix, names = weigh(texts)
        if job["folder"]:
            save(matrix, names, job["folder"])
    elif job["task"] == "k-means":
        matrix, _ = weigh(texts)
        start = np.vstack([np.asarray(matrix[rows].mean(axis=0)) for rows in job["start"]])
        model = KMeans(job["k"], init=start, n_init=1, max_iter=job["rounds"], tol=0, algorithm="lloyd")
        with clock:
            model.fit(matrix)
        more = {"inertia": model.inertia_, "rounds": model.n_iter_}
    else:
        with clock:
            matrix, names = weigh(texts)
            labels, topics = clusters(job["task"], matrix, names, job)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return {**timed(clock), "peak": peak * 1024, "gain": gain(matrix, labels, job["k"]), "topics": topics}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {**timed(clock), "peak": peak * 1024, **more}


def timed(clock):
    return {"cpu": clock.cpu, "wall": clock.wall}


def save(matrix, names, folder):
    matrix.sort_indices()
    matrix.indptr.astype("<i4").tofile(f"{folder}/start")
    matrix.indices.astype("<i4").tofile(f"{folder}/column")
    matrix.data.astype("<f8").tofile(f"{folder}/value")
    with open(f"{folder}/words", "w") as file:
        json.dump(names.tolist(), file)


json.dump(run(json.load(sys.stdin)), sys.stdout)
