import { readFacts } from './facts.ts';
import { readProgrammePage } from './programme-page.ts';
import { readProgrammeTable } from './programme-table.ts';
import { readReadingList } from './reading-list.ts';
import type { Reader } from './reading.ts';

/** The reader of each format that a document of the manifest may have. */
export const readers = {
  'programme-page': readProgrammePage,
  'programme-table': readProgrammeTable,
  facts: readFacts,
  'reading-list': readReadingList,
} satisfies Record<string, Reader>;
