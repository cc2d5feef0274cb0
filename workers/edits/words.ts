import type { PaperTokens, Term, TermStream } from '../../data/corpus.ts';
import type { AnalysisPaper } from '../topics/prepared.ts';
import type { WordEdit } from './edit.ts';

export interface EditedWords {
  papers: readonly AnalysisPaper[];
  vocabulary: readonly Term[];
  /** Vocabulary numbers of the words that may name no topic. */
  banned: ReadonlySet<number>;
  /** The vocabulary number that a joined word counts as instead of its own. */
  joined: ReadonlyMap<number, number>;
  /** Edits whose words the vocabulary does not have, or that change nothing. */
  resting: readonly WordEdit[];
}

/**
 * Papers and vocabulary as the edits want them: stop words are marked as such, joined words count as one from there on,
 * banned words are named. Numbers stay as they are.
 */
export function editWords(
  papers: readonly AnalysisPaper[],
  vocabulary: readonly Term[],
  edits: readonly WordEdit[],
): EditedWords {
  const numbers = new Map(vocabulary.map(({ term }, number) => [term, number]));
  const state: State = { numbers, stopped: new Set(), banned: new Set(), joined: new Map() };
  const resting = edits.filter((edit) => !play(state, edit));
  const { stopped, banned, joined } = state;
  return {
    papers: joined.size === 0 ? papers : papers.map((paper) => joinWords(paper, joined)),
    vocabulary:
      stopped.size === 0
        ? vocabulary
        : vocabulary.map((term, number) => (stopped.has(number) ? { ...term, stop: true } : term)),
    banned,
    joined,
    resting,
  };
}

interface State {
  numbers: ReadonlyMap<string, number>;
  stopped: Set<number>;
  banned: Set<number>;
  /** The number that a word counts as instead of its own. */
  joined: Map<number, number>;
}

function play({ numbers, stopped, banned, joined }: State, edit: WordEdit): boolean {
  const number = numbers.get(edit.term);
  if (number === undefined) return false;
  if (edit.kind === 'stop') return add(stopped, number);
  if (edit.kind === 'ban') return add(banned, number);
  const into = numbers.get(edit.into);
  if (into === undefined) return false;
  const target = joined.get(into) ?? into;
  if (target === number || joined.has(number)) return false;
  joined.set(number, target);
  for (const [from, to] of joined) if (to === number) joined.set(from, target);
  return true;
}

function add(set: Set<number>, number: number): boolean {
  if (set.has(number)) return false;
  set.add(number);
  return true;
}

function joinWords(paper: AnalysisPaper, joined: ReadonlyMap<number, number>): AnalysisPaper {
  const join = (terms: TermStream): number[] =>
    Array.from(terms, (term) => joined.get(term) ?? term);
  const tokens: PaperTokens = {
    title: join(paper.tokens.title),
    abstract: join(paper.tokens.abstract),
  };
  return { ...paper, tokens };
}
