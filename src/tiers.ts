import type { ClaimRow } from '../workers/claims/claim-row.ts';
import type { ClaimsAnswer } from '../workers/claims/question.ts';
import { listed, numberWord, sentence } from './format.ts';
import { allRows, countVerdicts, luckAmount } from './verdicts.ts';

/** Rows of one verdict. */
export interface Tier {
  verdict: ClaimRow['verdict'];
  title: string;
  rows: ClaimRow[];
}

const verdicts = ['clear', 'leaning', 'new', 'steady', 'cannot tell'] as const;

const known = new WeakMap<ClaimsAnswer, Tier[]>();

/** Clear and leaning always, the other verdicts where they have rows; concepts lead a tier, and topics where nothing is told, then the least p. Made once of an answer. */
export function makeTiers(answer: ClaimsAnswer): Tier[] {
  const tiers = known.get(answer) ?? sortTiers(answer);
  known.set(answer, tiers);
  return tiers;
}

function sortTiers(answer: ClaimsAnswer): Tier[] {
  const rows = allRows(answer).sort(
    (a, b) => lead(a) - lead(b) || (a.p ?? 1) - (b.p ?? 1) || (a.label < b.label ? -1 : 1),
  );
  return verdicts
    .map((verdict) => ({
      verdict,
      title: sentence(verdict),
      rows: rows.filter((row) => row.verdict === verdict),
    }))
    .filter((tier) => tier.verdict === 'clear' || tier.verdict === 'leaning' || tier.rows.length);
}

/** The concepts that are no term of the family already, and so one more look each. */
export function furtherLooks({ concepts, terms }: ClaimsAnswer): ClaimsAnswer['concepts'] {
  return concepts.filter(({ family }) => family.size > terms.family.size);
}

/** A row's name in a link. */
export function rowKey({ kind, id }: Pick<ClaimRow, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** What the tiers come to, in a sentence; a concept that is a term of the family already counts as that term. */
export function tiersInWords(answer: ClaimsAnswer): string {
  const tiers = makeTiers(answer);
  const further = new Set(furtherLooks(answer).map(({ concept }) => concept));
  const judgedAs = ({ kind, label }: ClaimRow): Pick<ClaimRow, 'kind'> =>
    kind === 'concept' && !further.has(label) ? { kind: 'term' } : { kind };
  const rowsOf = (verdict: ClaimRow['verdict']): ClaimRow[] =>
    tiers.find((tier) => tier.verdict === verdict)?.rows ?? [];
  const [leaning, fresh] = [rowsOf('leaning').length, rowsOf('new').length];
  const more = [
    leaning > 0 ? `${numberWord(leaning)} more ${leaning === 1 ? 'leans' : 'lean'}` : '',
    fresh > 0 ? `${numberWord(fresh)} ${fresh === 1 ? 'is' : 'are'} new` : '',
  ].filter(Boolean);
  const rest = 'the rest cannot be told from chance';
  const clear = `${sentence(kindsInWords(rowsOf('clear').map(judgedAs)))} moved clearly`;
  return more.length > 0 ? `${clear}. ${sentence(listed(more))}; ${rest}` : `${clear}; ${rest}`;
}

/** `two terms and one topic`; terms and topics are named even where there is none. */
export function kindsInWords(rows: readonly Pick<ClaimRow, 'kind'>[]): string {
  const count = (kind: ClaimRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  const words = (kind: ClaimRow['kind']): string =>
    `${numberWord(count(kind))} ${kind}${count(kind) > 1 ? 's' : ''}`;
  const kinds = (['concept', 'term', 'topic'] as const).filter(
    (kind) => kind !== 'concept' || count(kind) > 0,
  );
  const some = kinds.filter((kind) => count(kind) > 0);
  return listed([...some, ...kinds.filter((kind) => count(kind) === 0)].map(words));
}

/** How many topics and terms of a verdict luck alone would give: `about 0.7 topics and 8.8 terms`. */
export function luckOf(answer: ClaimsAnswer, verdict: 'clear' | 'leaning' | 'new'): string {
  const { topics, terms } = answer;
  const parts = [
    { mean: topics.expectedByLuck[verdict], noun: 'topic' },
    { mean: terms.expectedByLuck[verdict], noun: 'term' },
  ].sort((x, y) => Number(x.mean === 0) - Number(y.mean === 0));
  const words = parts.map(({ mean, noun }) =>
    mean === 0 ? `no ${noun}` : `${luckAmount(mean)} ${noun}s`,
  );
  return `${parts[0]?.mean === 0 ? '' : 'about '}${words.join(' and ')}`;
}

/** How many topics and terms of a verdict there are, beside what luck gives: `two and eight`, `none and three`. */
export function countedHere(answer: ClaimsAnswer, verdict: 'clear' | 'leaning'): string {
  const counts = [answer.topics, answer.terms].map((report) => countVerdicts(report)[verdict]);
  return counts.map((count) => (count === 0 ? 'none' : numberWord(count))).join(' and ');
}

/** Whether terms lean, but hardly more of them than luck alone would make lean. */
export function leansByLuck({ terms }: ClaimsAnswer): boolean {
  const { leaning } = countVerdicts(terms);
  return leaning > 0 && leaning <= Math.ceil(terms.expectedByLuck.leaning);
}

function lead({ kind, verdict }: ClaimRow): number {
  if (kind === 'concept') return 0;
  const untold = verdict === 'steady' || verdict === 'cannot tell';
  return kind === 'topic' && untold ? 1 : 2;
}
