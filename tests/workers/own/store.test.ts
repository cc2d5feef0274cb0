import { describe, expect, it } from 'vitest';
import type { PaperFacts } from '../../../data/paper.ts';
import { listOwn, openOwn } from '../../../workers/own/store.ts';
import { joinParts, openHanded, openPart, type OpenPart } from '../../../workers/own/parts.ts';
import { makeOwn } from '../../../workers/own/make.ts';
import { ownRis } from '../../fixtures/own-files.ts';

// Node has no IndexedDB, as a private window may have none; tests/e2e/own-store.spec.ts has the rest in a browser.
const reason = 'keeps nothing for this page; a private window or a setting may forbid it';

async function make() {
  const file = new File([ownRis(3)], 'meadow.ris');
  const files = [{ name: 'meadow.ris', file, correction: {} }];
  const steps = makeOwn({ name: 'meadow', files, words: 'cut', key: '1-2-3-4' });
  const pieces: OpenPart<PaperFacts>[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done) return { ...step.value, corpus: joinParts(pieces) };
    if (step.value.piece) pieces.push(openHanded(step.value.piece));
  }
}

describe('where the browser keeps nothing', () => {
  it('looking for corpora and opening one say so', async () => {
    await expect(listOwn()).rejects.toThrow(reason);
    await expect(openOwn('key')).rejects.toThrow(reason);
  });

  it('a corpus is made all the same, handed over whole with the reason', async () => {
    const { entry, unkept, corpus } = await make();
    expect(entry).toMatchObject({ name: 'meadow', papers: 12, usable: 12 });
    expect(unkept?.reason).toContain(reason);
    expect(corpus.papers).toHaveLength(12);
    expect(corpus.reading).toBeUndefined();
    expect(joinParts(unkept!.parts.map(openPart))).toEqual(corpus);
  });

  it('a corpus is offered with its first and last year to be compared', async () => {
    const { entry } = await make();
    expect([entry.a, entry.b]).toEqual(['venue=Meadow,year=2020', 'venue=Meadow,year=2022']);
  });
});
