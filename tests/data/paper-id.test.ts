import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a64 } from '../../data/fnv.ts';
import { paperId } from '../../data/paper-id.ts';
import { titleKey } from '../../data/title-key.ts';

function hex(text: string): string {
  const { high, low } = fnv1a64(text);
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

describe('the hash', () => {
  it("gives the values of the authors' test suite", () => {
    expect(hex('')).toBe('cbf29ce484222325');
    expect(hex('a')).toBe('af63dc4c8601ec8c');
    expect(hex('foobar')).toBe('85944171f73967e8');
  });

  it('agrees with the formula in whole numbers of any size over the UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let hash = 0xcbf29ce484222325n;
        for (const byte of new TextEncoder().encode(text))
          hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) % 2n ** 64n;
        expect(hex(text)).toBe(hash.toString(16).padStart(16, '0'));
      }),
      { seed: 1 },
    );
  });
});

describe('the normalised title', () => {
  it.each([
    ['Neural Networks', 'neural network'],
    ['μNAS: Constrained', 'µNAS – constrained'],
    ['Data Centers', 'Datacenter'],
    ['Micro-service Policies', 'microservices policy'],
    ['Caches, Classes and Switches', 'cache class and switch'],
    ['Can’t Be Late', "Can't be late"],
    ['Efﬁcient Gödel', 'Efficient Godel'],
    ['10,000 GPUs', '10000 GPU'],
  ])('is one for %s and %s', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
  });

  it.each([
    ['Foo', 'Foo 2'],
    ['Foo, Part I', 'Foo, Part II'],
    ['A 1.5-bit Net', 'A 15-bit Net'],
    ['Compiling C', 'Compiling C++'],
    ['Compiling C', 'Compiling C#'],
    ['Scaling Up', 'Scaling Out'],
  ])('is not one for %s and %s', (a, b) => {
    expect(titleKey(a)).not.toBe(titleKey(b));
  });
});

describe('the normalised title of ASCII alone', () => {
  const signs = fc.constantFrom(..."aesxhcySE3 0,.-+#'`/(".split(''));
  it('is that of the title with a wide space behind it, which is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 30 }), (title) => {
        expect(titleKey(title)).toBe(titleKey(`${title}\u2003`));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('the id of a paper', () => {
  it('is the venue, the year and ten characters', () => {
    expect(paperId('EuroMLSys', 2021, 'A title')).toMatch(/^euromlsys-2021-[0-9a-z]{10}$/);
    expect(paperId('Proc. of ML & Sys', 2024, 'A title')).toMatch(/^proc-of-ml-sys-2024-/);
    expect(paperId('', 2024, '')).toMatch(/^paper-2024-[0-9a-z]{10}$/);
  });

  it('does not change from one version to the next', () => {
    expect(
      paperId('SOSP', 2024, 'Unifying serverless and microservice workloads with SigmaOS'),
    ).toBe('sosp-2024-2l80nlagie');
  });

  it('is one for spellings of one title and differs between years, venues and titles', () => {
    const id = paperId('EuroSys', 2024, 'Neural Networks');
    expect(paperId('EuroSys', 2024, 'Neural network.')).toBe(id);
    const others = [
      paperId('EuroSys', 2025, 'Neural Networks'),
      paperId('EuroMLSys', 2024, 'Neural Networks'),
      paperId('EuroSys', 2024, 'Neural Networks 2'),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });

  it('tells apart titles that hold no letter', () => {
    expect(paperId('X', 2024, '???')).not.toBe(paperId('X', 2024, '!!!'));
  });

  it('gives different ids to fifty thousand titles', () => {
    const ids = Array.from({ length: 50_000 }, (_, at) => paperId('X', 2024, `Title ${at}`));
    expect(new Set(ids).size).toBe(50_000);
  });
});
