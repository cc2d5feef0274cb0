import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, type JsonNode } from '../../../data/sources/json-tree.ts';
import { SourceError } from '../../../data/sources/reading.ts';

function plain(node: JsonNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map(plain);
  const entries = [...node.members].map(([key, value]) => [key, plain(value)] as const);
  return Object.fromEntries(entries);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a JSON tree', () => {
  it('holds what the platform’s own parser finds', () => {
    const text = '{"a": [1, -2.5e3, true, null], "b\\n": {"c": "\\u00e4 \\" ]"}}';
    expect(plain(readJson(text, 'x.json'))).toEqual(JSON.parse(text));
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        // Objects with this key differ by design: the platform's parser makes it a property.
        fc.pre(!json.includes('__proto__'));
        expect(plain(readJson(json, 'x.json'))).toEqual(JSON.parse(json));
      }),
      { seed: 1 },
    );
  });

  it('accepts a damaged text if and only if the platform’s own parser does', () => {
    const damage = fc.record({
      at: fc.nat(60),
      character: fc.constantFrom(...'{}[]",:\\1e-. t\n'),
    });
    const text = '{"a": [1, -2.5e3, true, null], "b": {"c": "\\u00e4\\n"}}';
    fc.assert(
      fc.property(damage, ({ at, character }) => {
        const damaged = text.slice(0, at) + character + text.slice(at + 1);
        if (parses(damaged)) expect(plain(readJson(damaged, 'x'))).toEqual(JSON.parse(damaged));
        else expect(() => readJson(damaged, 'x')).toThrow(SourceError);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('knows the lines of every value', () => {
    const root = readJson('\n{ "a":\n [1,\n 2],\n "b": 3 }\n', 'x.json');
    expect(root.lines).toEqual([2, 5]);
    const members = root.kind === 'object' ? root.members : new Map<string, JsonNode>();
    expect(members.get('a')?.lines).toEqual([3, 4]);
    expect(members.get('b')?.lines).toEqual([5, 5]);
  });

  it('names the line of the first fault', () => {
    expect(() => readJson('{\n"a": 1,\n}', 'x.json')).toThrow('x.json:3: not JSON');
    expect(() => readJson('[1]\n[2]', 'x.json')).toThrow('x.json:2: text after the end');
  });

  it('refuses to go deeper than any document of facts does', () => {
    expect(() => readJson('['.repeat(100_000), 'x.json')).toThrow(SourceError);
  });
});
