import type { TopicEdit } from '../edits/edit.ts';
import type { LabelTerm } from './labels.ts';
import type { Lineage } from './lineage.ts';
import type { Assignment } from './membership.ts';
import type { Parameters } from './parameters.ts';
import type { TopicQuality } from './topic-quality.ts';

export interface Topic {
  id: number;
  /** The short name; the first of `labels`. */
  label: string;
  labels: string[];
  /** The labels with the papers that say them. */
  names: LabelTerm[];
  words: LabelTerm[];
  /** Those that can be among the ten most relevant ones (see `byRelevance`), for the reader to rank. */
  relevant: LabelTerm[];
  /** Papers that shaped the topic and are in it. */
  size: number;
  /** Mean cosine of those papers to the topic's centroid in the reduced space, at most 1. */
  cohesion: number;
  /** Whether the reader gave it its name. */
  renamed: boolean;
  /** Whether the reader's edits changed its papers. */
  edited: boolean;
  /** Whether its papers are no tighter than groups of papers that have nothing in common. */
  mixed: boolean;
}

export interface Analysis {
  parameters: Parameters;
  topics: Topic[];
  /** In the order of the papers' ids. */
  assignments: Assignment[];
  /** How tightly papers stand around their centroids, for their weights over topics. */
  concentration: number;
  /** `first` topics come from the best of some restarts, `refined` ones from the consensus. */
  stage: 'first' | 'refined';
  /** Places in the log of those edits of topics that fit none here. */
  resting: number[];
  quality: TopicQuality;
  /** Words that may name no topic, as they are read. */
  banned: string[];
  /** Where the topics came from; null where no edit is about topics. */
  lineage: Lineage | null;
}

/** What the reader changed: edits of topics, null at places of the log that are about words, and words that may name no topic. */
export interface Edited {
  edits?: readonly (TopicEdit | null)[];
  banned?: ReadonlySet<number>;
}
