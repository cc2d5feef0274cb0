import type { PaperTokens } from '../../data/corpus.ts';
import { toArrays } from './clusters.ts';
import type { LabelTerm } from './labels.ts';
import { diversity, npmi, silhouette } from './quality.ts';
import type { Stage } from './prepared.ts';
import { takePoints, type Points } from './space.ts';

/** How good the topics are by measures that need no one's opinion; null where a measure says nothing. */
export interface TopicQuality {
  /** Mean coherence of the ten words in these papers, -1 to 1 (NPMI, a window being a paper). */
  npmi: number | null;
  /** Share of distinct words among all topics' ten. */
  diversity: number | null;
  /** Mean silhouette by cosine in the clustering's space, -1 to 1; null for one topic and above 2,000 papers. */
  silhouette: number | null;
  /** Mean over the papers of the cosine to the own topic's centroid. */
  cohesion: number;
}

const mostForSilhouette = 2000;

interface Named {
  words: readonly LabelTerm[];
  size: number;
  cohesion: number;
}

/** Measures the named topics of a stage by the papers that it reads. */
export function measureStage(
  { tokens, fitted, read }: Stage,
  topics: readonly Named[],
  topicOf: Int32Array,
): TopicQuality {
  if (!read) return measureTopics(topics, tokens, fitted, topicOf);
  const seen = read.map((row) => tokens[row]!);
  const topicsSeen = read.map((row) => topicOf[row]!);
  return measureTopics(topics, seen, takePoints(fitted, read), topicsSeen);
}

/** Measures topics that have been named; `tokens`, `points` and `topicOf` are of the papers that shaped them. */
export function measureTopics(
  topics: readonly Named[],
  tokens: readonly PaperTokens[],
  points: Points,
  topicOf: ArrayLike<number>,
): TopicQuality {
  const words = topics.map((topic) => topic.words.map(({ terms }) => terms[0]!));
  const papers = tokens.map(({ title, abstract }) => new Set([...title, ...abstract]));
  const size = topics.reduce((sum, topic) => sum + topic.size, 0);
  const placed = [...Array(points.rows).keys()].filter((row) => topicOf[row]! >= 0);
  const judged = topics.length > 1 && placed.length <= mostForSilhouette;
  const rows = judged ? toArrays(points) : [];
  return {
    npmi: words.some((list) => list.length > 1) ? npmi(words, papers) : null,
    diversity: words.flat().length > 0 ? diversity(words) : null,
    silhouette: judged
      ? silhouette(
          placed.map((row) => rows[row]!),
          placed.map((row) => topicOf[row]!),
          'cosine',
        )
      : null,
    cohesion: topics.reduce((sum, topic) => sum + topic.cohesion * topic.size, 0) / size,
  };
}
