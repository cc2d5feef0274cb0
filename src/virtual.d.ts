declare module 'virtual:corpus' {
  /** Address of the built-in corpus, made by data/build/plugin.ts. */
  export const corpusUrl: string;
  /** Address of the source documents' texts by name. */
  export const documentsUrl: string;
}
