// The reader of each format that a document of the manifest may have, by the format's name.
export { readProgrammePage as 'programme-page' } from './programme-page.ts';
export { readProgrammeTable as 'programme-table' } from './programme-table.ts';
export { readFacts as facts } from './facts.ts';
export { readReadingList as 'reading-list' } from './reading-list.ts';
