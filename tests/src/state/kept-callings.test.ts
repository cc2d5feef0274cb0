import { describe, expect, it } from 'vitest';
import { readCallings, writeCallings } from '../../../src/state/kept-callings.ts';
import type { KnownTopics } from '../../../workers/topics/callings.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const callings = Array.from({ length: 20 }, (_, hue) => ({
  label: `name ${hue}`,
  labels: [`name ${hue}`, 'further'],
  hue,
}));
const known: KnownTopics = {
  callings,
  assignments: ids.map((id, at) => ({ id, topic: [0, 9, null, 10, 19][at]! })),
};

describe('what topics of one’s own papers were called', () => {
  it('is kept in a character a paper, and comes back as it was', () => {
    const text = writeCallings(known, ids);
    expect(JSON.parse(text)).toMatchObject({ places: '09.aj' });
    expect(readCallings(text, ids)).toEqual(known);
  });

  it('is not known where nothing was kept, of other papers, or of a paper that was left out', () => {
    expect(readCallings(null, ids)).toBeNull();
    expect(readCallings(writeCallings(known, ids), ids.slice(1))).toBeNull();
    expect(readCallings('{"callings":[{"label":""}],"places":"....."}', ids)).toBeNull();
    const fewer = { callings, assignments: known.assignments.slice(1) };
    const [first] = readCallings(writeCallings(fewer, ids), ids)?.assignments ?? [];
    expect(first).toEqual({ id: 'a', topic: null });
  });
});
