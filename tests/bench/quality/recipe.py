"""scikit-learn's recipe for topics, and its NMF on the same TF-IDF.

Reads {"texts", "k", "seeds"} as JSON, prints {"recipe", "nmf"}: for each seed the group of each text and ten words a group.
"""

import json
import sys
import warnings

from sklearn.cluster import KMeans
from sklearn.decomposition import NMF, TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import Normalizer

warnings.filterwarnings("ignore")


def top(weights, names):
    return [[names[i] for i in row.argsort(kind="stable")[::-1][:10]] for row in weights]


def recipe(tfidf, names, k, seed):
    svd = TruncatedSVD(100, random_state=seed)
    points = make_pipeline(svd, Normalizer(copy=False)).fit_transform(tfidf)
    found = KMeans(n_clusters=k, n_init=10, random_state=seed).fit(points)
    words = top(svd.inverse_transform(found.cluster_centers_), names)
    return {"groups": found.labels_.tolist(), "words": words}


def nmf(tfidf, names, k, seed):
    model = NMF(n_components=k, random_state=seed, max_iter=400)
    shares = model.fit_transform(tfidf)
    return {"groups": shares.argmax(axis=1).tolist(), "words": top(model.components_, names)}


job = json.load(sys.stdin)
vectorizer = TfidfVectorizer(max_df=0.5, min_df=5, stop_words="english")
counts = vectorizer.fit_transform(job["texts"])
terms = vectorizer.get_feature_names_out()
json.dump(
    {
        "recipe": [recipe(counts, terms, job["k"], seed) for seed in job["seeds"]],
        "nmf": [nmf(counts, terms, job["k"], seed) for seed in job["seeds"]],
    },
    sys.stdout,
)
