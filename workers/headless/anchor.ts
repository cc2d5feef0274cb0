import type { Corpus } from '../../data/corpus.ts';
import { anchorOf, type Anchor } from '../topics/anchor.ts';
import { defaultParameters } from '../topics/parameters.ts';
import { findTopics } from './topics.ts';

/** The anchor of a corpus: its refined topics for the default k and seed. */
export function findAnchor(corpus: Corpus): Anchor {
  return anchorOf(findTopics(corpus, defaultParameters));
}
