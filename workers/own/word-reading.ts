/** How the words of many papers are found: every text read with wink-nlp, or cut, with a sample read to tell what each word is. */
export type WordReading = 'read' | 'cut';

/** With more papers, the reader chooses how words are found, and abstracts are neither mended nor audited: that takes longer than anyone waits. */
export const mostToMend = 10_000;
