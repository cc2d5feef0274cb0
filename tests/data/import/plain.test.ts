import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlain } from '../../../data/import/plain.ts';

describe('the text of a field', () => {
  it.each([
    ['p &lt; 0.05 and x &gt; 2', 'p < 0.05 and x > 2'],
    ['R&amp;D of AT&amp;T', 'R&D of AT&T'],
    ['faster (p &lt;; 0.01) and', 'faster (p < 0.01) and'],
    ['surfaces.&lt;;/p&gt; &lt;;p&gt;In the end', 'surfaces. In the end'],
    ['&lt;i&gt;Daphnia&lt;/i&gt; swims', 'Daphnia swims'],
    ['(p &amp;lt; .05)', '(p < .05)'],
    ['where a &lt;b&gt; c holds', 'where a <b> c holds'],
    ['<jats:p>One.</jats:p><jats:p>Two.</jats:p>', 'One. Two.'],
    ['if a < b and c > d', 'if a < b and c > d'],
    ['a soft\u00adhyphen', 'a softhyphen'],
    [
      'it greatly simpli(cid:173) fies and anoma(cid:173)\nlies',
      'it greatly simplifies and anomalies',
    ],
  ])('%s reads %s', (written, read) => {
    expect(toPlain(written)).toBe(read);
  });

  it('without a sign of markup is that of the text with a soft hyphen behind it, which shows as nothing', () => {
    const signs = fc.constantFrom(...'aé <&;$\\{}~\n\t\u00a0\u2009'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 20 }), (text) => {
        expect(toPlain(text)).toBe(toPlain(`${text}\u00ad`));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('reads the same again, so that what was imported can be imported', () => {
    const once = toPlain('a &amp;lt; b, R&amp;amp;D &lt;sub&gt;2&lt;/sub&gt;');
    expect(toPlain(once)).toBe(once);
  });
});
