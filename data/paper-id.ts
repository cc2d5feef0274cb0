import { fnv1a64 } from './fnv.ts';
import { titleKey, wordsOf } from './title-key.ts';

/**
 * The id of a paper: its venue as a slug, its year, and ten characters that stand for the normalised
 * venue, year and title. It depends on nothing else, and spellings that `titleKey` holds for one
 * title give one id.
 */
export function paperId(venue: string, year: number, title: string): string {
  const words = wordsOf(venue);
  const content = [words.join(''), year, titleKey(title) || title].join('\n');
  return [words.join('-') || 'paper', year, tenCharacters(content)].join('-');
}

// FNV's authors shorten a hash by folding the bits beyond into the bits that stay: 64 to 53 here.
function tenCharacters(text: string): string {
  const { high, low } = fnv1a64(text);
  const folded = (high & 0x1fffff) * 0x100000000 + ((low ^ (high >>> 21)) >>> 0);
  return (folded % 36 ** 10).toString(36).padStart(10, '0');
}
