import { describe, expect, it } from 'vitest';
import { toPlain } from '../../../data/import/plain.ts';

describe('markup comes out as text', () => {
  it.each([
    [
      '{\\"O}zg{\\"u}r \\c{S}im\\c sek, Erd\\H{o}s, \\v{C}ech, na{\\"\\i}ve',
      'Özgür Şimşek, Erdős, Čech, naïve',
    ],
    ["\\o re \\ss{} \\L{}\\'od\\'z \\aa", 'øre ß Łódź å'],
    ['$\\alpha$-\\textbf{bold} 10\\% of \\$5 \\& \\{x\\}', 'α-bold 10% of $5 & {x}'],
    ["pages 3--7~of ``it'' --- all", 'pages 3–7 of “it” — all'],
    ['$x_{ij}^2 \\leq \\frac{1}{2}$', 'x_ij^2 ≤ 1/2'],
    ['{\\textbackslash}{\\textasciitilde}-{}-', '\\~--'],
  ])('in BibTeX: %s', (latex, text) => {
    expect(toPlain(latex, 'bibtex')).toBe(text);
  });

  it.each([
    ['costs $5 to $10, a\\b and {x}', 'costs $5 to $10, a\\b and {x}'],
    ['a $k$-means of $O(n^2)$ in \\emph{one} pass', 'a k-means of O(n^2) in one pass'],
    ["Caf\\'e &amp; <i>in vitro</i> H<sub>2</sub>O<br>next", 'Café & in vitro H2O next'],
    ['<jats:p>One.</jats:p><jats:p>Two.</jats:p>', 'One. Two.'],
    ['he said \\"no\\" to C:\\data', 'he said \\"no\\" to C:\\data'],
    ['a < b > c &unknown; <script>x</script>', 'a < b > c &unknown; <script>x</script>'],
    ['soft\u00ad hyphen,\u0000 control', 'soft hyphen, control'],
  ])('elsewhere: %s', (marked, text) => {
    expect(toPlain(marked)).toBe(text);
  });
});
