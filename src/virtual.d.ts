declare module 'virtual:corpus' {
  /** Address of the built-in corpus, made by data/build/plugin.ts. */
  const url: string;
  export default url;
}
