import type { Paper } from '../paper.ts';
import { makeFinding, nameWithLine, placeOf, type Finding } from './finding.ts';
import { countNamed, isArtefact, linkFamily, linkKeys } from './link-key.ts';
import { compareWorks, sharedAuthors, type IsSameWork } from './same-work.ts';

const MOST_SHARING = 5;

/**
 * One finding for each paper whose title's link is that of a paper with another title. The owner is
 * the paper that the address names or in whose edition such addresses are usual, else the first. A
 * link that more than five papers have names no paper; an artefact may belong to papers of one group.
 */
export function findWrongLinks(papers: readonly Paper[]): Finding[] {
  const isSameWork = compareWorks(papers);
  const families = countFamilies(papers);
  const groups = [...groupByLink(papers)].filter(
    ([, { size }]) => size > 1 && size <= MOST_SHARING,
  );
  return groups.flatMap(([key, group]) => {
    const ranked = rankOwners(key, [...group], families);
    return accuse(key, ranked, isSameWork);
  });
}

function groupByLink(papers: readonly Paper[]): ReadonlyMap<string, ReadonlySet<Paper>> {
  const groups = new Map<string, Set<Paper>>();
  for (const paper of papers) {
    for (const key of linkKeys(paper)) {
      const group = groups.get(key) ?? new Set();
      groups.set(key, group.add(paper));
    }
  }
  return groups;
}

type Families = ReadonlyMap<string, number>;

function countFamilies(papers: readonly Paper[]): Families {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    for (const key of linkKeys(paper)) {
      const family = familyKey(key, paper);
      counts.set(family, (counts.get(family) ?? 0) + 1);
    }
  }
  return counts;
}

function familyKey(key: string, { venue, year }: Paper): string {
  return [linkFamily(key), venue, year].join('\n');
}

function rankOwners(key: string, group: readonly Paper[], families: Families): Paper[] {
  const editionOf = ({ venue, year }: Paper) => `${venue}\n${year}`;
  const scores = new Map(
    group.map((paper) => {
      const own = group.filter((other) => editionOf(other) === editionOf(paper)).length;
      const usual = (families.get(familyKey(key, paper)) ?? 0) > own;
      return [paper, 2 * countNamed(key, namesOf(paper)) + (usual ? 1 : 0)];
    }),
  );
  return group.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

function namesOf({ title, authors }: Paper): string {
  return [title, ...authors.map(({ name }) => name)].join(' ');
}

function accuse(key: string, ranked: readonly Paper[], isSameWork: IsSameWork): Finding[] {
  const [owner, ...others] = ranked;
  if (owner === undefined) return [];
  return others
    .filter((paper) => !isSameWork(paper, owner) && !isOneGroupsArtefact(key, paper, owner))
    .map((paper) =>
      makeFinding('wrong-link', {
        records: [paper.id],
        owner: owner.id,
        place: placeOf(paper, paper.url === null ? 'doi' : 'url'),
        evidence: `The link leads to ${key}, as does that of ${nameWithLine(owner)}.`,
        effect: 'The link is kept as the source has it and marked; the analysis reads no links.',
      }),
    );
}

function isOneGroupsArtefact(key: string, one: Paper, other: Paper): boolean {
  return isArtefact(key) && (sharedAuthors(one, other) ?? 1) > 0;
}
