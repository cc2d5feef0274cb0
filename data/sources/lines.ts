/** One line of a document; `number` counts from 1. */
export interface Line {
  number: number;
  text: string;
}

/** The lines of a document, whatever its line ends; a byte order mark is dropped. */
export function splitLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line }));
}

/** The text with every run of white space as one space and none at the ends. */
export function fold(text: string): string {
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

const UNEVEN = /[^\S ]| {2}/;
