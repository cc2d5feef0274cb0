import { buildCorpus, type Corpus } from '../corpus.ts';
import { readLibrary } from '../papers.ts';
import { SourceError } from '../sources/reading.ts';
import { tokenise } from '../tokens.ts';
import { readDocuments } from './documents.ts';

/** The corpus that the source documents in `folder` hold; throws a SourceError with document, line and reason for the first row that cannot be read. */
export function readBuiltIn(folder: string): Corpus {
  const { papers, rejected, findings } = readLibrary(readDocuments(folder));
  const [first] = rejected;
  if (first) throw new SourceError(first.document, first.line, first.reason);
  return buildCorpus(papers, tokenise, findings);
}
