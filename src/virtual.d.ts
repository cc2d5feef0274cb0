declare module 'virtual:corpus' {
  /** Address of the built-in corpus, made by data/build/plugin.ts. */
  export const corpusUrl: string;
  /** Address of the source documents' texts by name. */
  export const documentsUrl: string;
  /** Address of the topics that all others take their names from. */
  export const anchorUrl: string;
  /** SHA-256 of the built-in corpus, in hexadecimal digits. */
  export const corpusHash: string;
  /** Of the program, as in package.json. */
  export const version: string;
}
