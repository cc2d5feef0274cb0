/** What is known of a corpus of the reader's own without opening it. */
export interface OwnEntry {
  key: string;
  /** As the link and the reader call it; no two are called the same. */
  name: string;
  papers: number;
  /** Papers with an abstract of their own, of which topics are made. */
  usable: number;
  /** Size of its records and words written as JSON. */
  bytes: number;
  /** In how many pieces it is kept. */
  parts: number;
  /** Over the hashes of its parts, in hexadecimal digits; null where the page is not served securely. */
  hash: string | null;
  /** The two slices that Compare begins with, as filters in text. */
  a: string;
  b: string;
}
