/** Where the built-in corpus and the texts of its documents lie, the SHA-256 of the corpus and the program's version. */
export interface BuiltIn {
  corpus: string;
  documents: string;
  /** The topics that all others take their names from. */
  anchor: string;
  corpusHash: string;
  version: string;
}
