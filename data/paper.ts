export type Kind = 'paper' | 'poster' | 'keynote';
export type Award = 'Best Paper' | 'Outstanding Paper';

export interface Author {
  name: string;
  affiliation: string | null;
}

export interface Link {
  text: string;
  href: string;
}

/** A stretch of a source document; lines count from 1 and include both ends. */
export interface Place {
  document: string;
  lines: [first: number, last: number];
}

/** What one entry of a source says about a paper, as the source has it: white space folded, markup stripped, faults kept. */
export interface Content {
  title: string;
  authors: Author[];
  abstract: string | null;
  venue: string;
  /** 0 where the source gives none. */
  year: number;
  kind: Kind;
  session: string | null;
  url: string | null;
  doi: string | null;
  links: Link[];
  labels: string[];
  stars: number;
  award: Award | null;
}

export type Field = keyof Content;

/** One entry as a reader found it, before entries of the same paper are joined. */
export interface Entry extends Content {
  /** Where the entry stands; more than one place if the document mentions the paper again. */
  sources: Place[];
  /** The lines each field was read from; fields that come from the manifest or are empty are left out. */
  origins: Partial<Record<Field, Place>>;
}

/** One change made to a damaged abstract. `at` counts characters in the text before any change. */
export interface Repair {
  kind: string;
  before: string;
  after: string;
  at: number;
}

/** One paper, whichever and however many documents it stands in. */
export interface Paper extends Content {
  id: string;
  /** The collections of the manifest whose documents hold the paper. */
  collections: string[];
  /** The mended abstract, null where nothing was mended. Analysis reads it if there is one. */
  repairedAbstract: string | null;
  repairs: Repair[];
  /** Whether the abstract is the paper's own; a missing or foreign one takes no part in the analysis. There is one wherever it is `own`. */
  abstractStatus: 'own' | 'missing' | 'foreign';
  sources: Place[];
  origins: Partial<Record<Field, Place>>;
  /** Ids of the audit's findings about this paper. */
  findings: string[];
}

/** What is known of a paper but for its text, which is most of its size. */
export type PaperFacts = Omit<Paper, 'abstract' | 'repairedAbstract'>;

// Each field by its name: of a hundred thousand, copies of what is left of a record take several times longer.
export function factsOf(paper: Paper): PaperFacts {
  return {
    id: paper.id,
    title: paper.title,
    authors: paper.authors,
    abstractStatus: paper.abstractStatus,
    venue: paper.venue,
    year: paper.year,
    kind: paper.kind,
    session: paper.session,
    url: paper.url,
    doi: paper.doi,
    links: paper.links,
    labels: paper.labels,
    stars: paper.stars,
    award: paper.award,
    sources: paper.sources,
    origins: paper.origins,
    collections: paper.collections,
    repairs: paper.repairs,
    findings: paper.findings,
  };
}

/** Whether the analysis has an abstract to read. */
export function hasAbstract({ abstractStatus }: Pick<Paper, 'abstractStatus'>): boolean {
  return abstractStatus === 'own';
}

/** The abstract that the analysis reads: mended if it was mended, null if there is none of the paper's own. */
export function usableAbstract(
  paper: Pick<Paper, 'abstract' | 'repairedAbstract' | 'abstractStatus'>,
): string | null {
  return hasAbstract(paper) ? (paper.repairedAbstract ?? paper.abstract) : null;
}
