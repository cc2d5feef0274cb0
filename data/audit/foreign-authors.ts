import type { Paper } from '../paper.ts';
import { wordsOf } from '../title-key.ts';
import { makeFinding, nameWithLine, placeOf, type Finding } from './finding.ts';
import { countNamed, linkKeys } from './link-key.ts';
import type { PaperTexts } from './paper-texts.ts';
import { compareSubjects, type SubjectLikeness } from './subject-likeness.ts';
import { compareWorks, type IsSameWork } from './same-work.ts';

const LEAST_AUTHORS = 3;
const LONG_LIST = 4;
const LIKE = 0.25;
const SOMEWHAT_LIKE = 0.15;

/**
 * One finding for each paper whose authors, in the same order, are those of the entry before with
 * another title. The owner is the paper whose link names one of them, else the first. Papers of one
 * work or subject may well have the same authors; lists of three count if the subjects have little in
 * common, shorter lists never. The abstracts of the
 * papers in `foreign` are not their own and say nothing.
 */
export function findForeignAuthors(
  papers: readonly Paper[],
  texts: PaperTexts,
  foreign: ReadonlySet<string>,
): Finding[] {
  const runs = findRuns(papers);
  if (runs.length === 0) return [];
  const isSameWork = compareWorks(papers);
  const likeness = compareSubjects(papers, texts, foreign);
  return runs.flatMap((run) => accuse(run, isSameWork, likeness));
}

// Entries of one document, one after the other, with the same authors.
function findRuns(papers: readonly Paper[]): Paper[][] {
  const runs: { key: string; run: Paper[] }[] = [];
  for (const paper of documentRows(papers)) {
    const key = [paper.sources[0]?.document ?? '', authorList(paper)].join('\n');
    const last = runs.at(-1);
    if (last?.key === key) last.run.push(paper);
    else runs.push({ key, run: [paper] });
  }
  const isLong = (run: readonly Paper[]) => (run[0]?.authors.length ?? 0) >= LEAST_AUTHORS;
  return runs.map(({ run }) => run).filter((run) => run.length > 1 && isLong(run));
}

function documentRows(papers: readonly Paper[]): Paper[] {
  const documents = [...new Set(papers.map(({ sources }) => sources[0]?.document))];
  const order = new Map(documents.map((document, at) => [document, at]));
  const rankOf = ({ sources }: Paper) => order.get(sources[0]?.document) ?? 0;
  const lineOf = ({ sources }: Paper) => sources[0]?.lines[0] ?? 0;
  return papers.toSorted((a, b) => rankOf(a) - rankOf(b) || lineOf(a) - lineOf(b));
}

function authorList({ authors }: Paper): string {
  return authors.map(({ name }) => wordsOf(name).join(' ')).join('\n');
}

function accuse(
  run: readonly Paper[],
  isSameWork: IsSameWork,
  likeness: SubjectLikeness,
): Finding[] {
  const owner = run.find(isNamedByLink) ?? run[0];
  if (owner === undefined) return [];
  const most = owner.authors.length >= LONG_LIST ? LIKE : SOMEWHAT_LIKE;
  const isForeign = (paper: Paper) =>
    paper !== owner && !isSameWork(paper, owner) && likeness(paper, owner) < most;
  return run.filter(isForeign).map((paper) => report(paper, owner));
}

function isNamedByLink(paper: Paper): boolean {
  const lastNames = paper.authors.map(({ name }) => wordsOf(name).at(-1)).join(' ');
  return linkKeys(paper).some((key) => countNamed(key, lastNames) > 0);
}

function report(paper: Paper, owner: Paper): Finding {
  return makeFinding('foreign-authors', {
    records: [paper.id],
    owner: owner.id,
    place: placeOf(paper, 'authors'),
    evidence:
      `All ${paper.authors.length} authors are, in the same order, those of ` +
      `${nameWithLine(owner)}, an entry near by with another title.`,
    effect: 'The names are kept as the source has them and marked; the analysis reads no authors.',
  });
}
