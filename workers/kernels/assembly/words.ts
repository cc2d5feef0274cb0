// Cuts texts in UTF-8 into words, runs of two or more letters, digits or underscores in lower case, and numbers and counts
// them, in AssemblyScript with SIMD.

import { kindAt, markLetters, other, sizeAt } from './letters.ts';
import { doubled, reserve } from './room.ts';
import {
  bytesAt,
  entryOf,
  lastIn,
  note,
  numberIn,
  wordCount,
  writeFrequencies,
} from './word-table.ts';

let room: usize = 0;
let text: usize = 0;
let bits: usize = 0;

// Numbers (i32) and, where words are counted, their counts (f32): those of a batch of texts one behind the other.
let numbers: usize = reserve(4 << 14);
let counts: usize = reserve(4 << 14);
let cellRoom: usize = 1 << 14;
let cells: u32 = 0;
// Where those of the text at hand begin.
let begin: u32 = 0;

let breaks = false;
let counted = false;
let first = 0;

/** Where a text of at most so many bytes may be written. */
export function textAt(most: usize): usize {
  if (most <= room) return text;
  room = most;
  text = reserve(room + 96);
  bits = reserve((room >> 3) + 32);
  return text;
}

/** How many distinct words there are. */
export function size(): i32 {
  return wordCount();
}

/** Where the bytes of a word are, those of the next behind them. */
export function wordAt(number: i32): usize {
  return bytesAt(number);
}

/** Where numbers (i32) are. */
export function numbersAt(): usize {
  return numbers;
}

/** Where their counts (f32) are. */
export function countsAt(): usize {
  return counts;
}

/** Where for each word the number of texts is that it was counted in (i32). */
export function frequenciesAt(): usize {
  const at = reserve((<usize>wordCount()) << 2);
  writeFrequencies(at);
  return at;
}

/** Reads `length` bytes of text and answers how many numbers it has, -1 for punctuation among them if asked; -1 if it meets a capital beyond ASCII. No batch is left. */
export function scan(length: usize, withBreaks: bool): i32 {
  startBatch();
  breaks = withBreaks;
  counted = false;
  const found = read(length);
  startBatch();
  return found;
}

/** Makes room for the numbers and counts of another batch of texts. */
export function startBatch(): void {
  cells = 0;
}

/** Counts the words of `length` bytes of text whose number is at least `from`: adds each number once, with its count; answers how many the batch has, -1 if it meets a capital beyond ASCII. */
export function count(length: usize, from: i32): i32 {
  breaks = false;
  counted = true;
  first = from;
  return read(length);
}

function read(length: usize): i32 {
  if (!markLetters(text, bits, length)) return -1;
  begin = cells;
  // A word has two bytes or more, and one to part it from the next; with it may come a break.
  const most = <usize>cells + ((length + 3) / 3) * 2;
  while (most > cellRoom) {
    numbers = doubled(numbers, cellRoom << 2);
    counts = doubled(counts, cellRoom << 2);
    cellRoom <<= 1;
  }
  walk(length);
  return cells;
}

/** Walks the edges of words. */
function walk(length: usize): void {
  let carry: u64 = 0;
  let from: usize = 0;
  let inWord = false;
  for (let base: usize = 0; base <= length; base += 64) {
    const inside = load<u64>(bits + (base >> 3));
    let edges = inside ^ ((inside << 1) | carry);
    carry = inside >> 63;
    for (; edges !== 0; edges &= edges - 1) {
      const at = base + <usize>ctz(edges);
      if (inWord) addWord(text + from, at - from);
      else if (breaks) addBreak(from, at);
      inWord = !inWord;
      from = at;
    }
  }
  if (breaks) addBreak(from, length);
}

function addWord(at: usize, length: usize): void {
  if (length === 1 || (load<u8>(at) > 127 && sizeAt(at) === length)) return;
  const entry = entryOf(at, length);
  if (counted) countWord(entry);
  else add(numberIn(entry));
}

/** Adds -1 if there is punctuation, unless that was said or there is no word before. */
function addBreak(from: usize, to: usize): void {
  if (cells === 0 || load<i32>(numbers + ((<usize>cells - 1) << 2)) < 0) return;
  for (let at = from; at < to; at += sizeAt(text + at)) {
    const byte = load<u8>(text + at);
    const parts =
      byte < 128 ? byte > 32 && byte !== 45 && byte !== 47 : kindAt(text + at) === other;
    if (parts) return add(-1);
  }
}

function add(number: i32): void {
  store<i32>(numbers + ((<usize>cells) << 2), number);
  cells += 1;
}

/** Counts without a branch, since nobody can foresee which word comes again. */
function countWord(entry: usize): void {
  const number = numberIn(entry);
  if (number < first) return;
  const last = lastIn(entry);
  const there = load<i32>(numbers + ((<usize>last) << 2));
  const again = (<u32>(last >= begin)) & (<u32>(last < cells)) & (<u32>(there === number));
  const cell = cells - (cells - last) * again;
  const at = counts + ((<usize>cell) << 2);
  store<f32>(at, load<f32>(at) * <f32>again + 1);
  store<i32>(numbers + ((<usize>cell) << 2), number);
  note(entry, cell, 1 - again);
  cells += 1 - again;
}
