import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText, element, rules } from '../../../../src/export/report/markup.ts';

describe('markup', () => {
  it('escapes text and attribute values', () => {
    const link = element('a', { href: '#"x"', title: null }, `<b> & 'c'`);
    expect(documentText(link)).toBe(
      '<!doctype html>\n<a href="#&quot;x&quot;">&lt;b&gt; &amp; &#39;c&#39;</a>\n',
    );
  });

  it('nests lists of children, and leaves out null', () => {
    const list = element('ul', {}, [1, null, [element('li', {}, 'a'), element('br', {})]]);
    expect(documentText(list)).toContain('<ul>1<li>a</li><br></ul>');
  });

  it('lets no text open a tag or close an attribute, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inside = documentText(element('p', { title: text }, text))
          .replace('<!doctype html>\n<p title="', '')
          .replace(/<\/p>\n$/, '');
        const [value, content, ...rest] = inside.split('">');
        expect(rest).toEqual([]);
        expect(`${value}${content}`).not.toMatch(/[<>"']/);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('refuses a style sheet that could end its element', () => {
    expect(() => rules('</style>')).toThrow('cannot hold');
  });
});
