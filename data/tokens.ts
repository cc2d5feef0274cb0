import winkNLP, { type ItemToken, type ItsFunction } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

/** What a word is in its sentence; `name` is a proper noun. */
export type WordClass = 'noun' | 'name' | 'verb' | 'adjective' | 'other';

export type Tie = '' | '-' | '/';

/** A word, or (with class `other` and an empty form) a break: the end of a sentence or any punctuation but a hyphen. */
export interface Token {
  /** As the text spells it. */
  surface: string;
  /** Lower-cased surface. */
  form: string;
  lemma: string;
  wordClass: WordClass;
  /** One of wink's stop words. */
  stop: boolean;
  /** What ties it to the word before without a space, if anything does. */
  tie: Tie;
}

export const breakToken: Token = {
  surface: '',
  form: '',
  lemma: '',
  wordClass: 'other',
  stop: true,
  tie: '',
};

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;
// wink's types know lemma only with the negation pipe loaded; without it the call is the same.
const lemmaOf = its.lemma as unknown as ItsFunction<string | null>;

const classes: Record<string, WordClass> = {
  NOUN: 'noun',
  PROPN: 'name',
  VERB: 'verb',
  ADJ: 'adjective',
};

/** Splits an English text into words with lemma and word class, breaks between sentences and at punctuation; titles go in lower-cased, or wink takes each Title Case word for a name. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let tie: Tie = '';
  nlp
    .readDoc(text)
    .tokens()
    .each((item: ItemToken) => {
      const surface = item.out() as string;
      const touches = (item.out(its.precedingSpaces) as string) === '';
      if (/^['’]\p{L}{1,2}$/u.test(surface)) return;
      if ((item.out(its.type) as string) === 'word' && /\p{L}/u.test(surface)) {
        tokens.push(readWord(item, surface, touches ? tie : ''));
        tie = '';
        if (endsSentence(surface)) tokens.push(breakToken);
      } else if (/^[-/‑–]$/u.test(surface) && touches) {
        tie = surface === '/' ? '/' : '-';
      } else {
        tie = '';
        if (tokens.at(-1) !== breakToken) tokens.push(breakToken);
      }
    });
  return tokens;
}

function readWord(item: ItemToken, written: string, tie: Tie): Token {
  const surface = endsSentence(written) ? written.slice(0, -1) : written;
  const form = surface.toLowerCase();
  const lemma = (item.out(lemmaOf) ?? form).toLowerCase();
  return {
    surface,
    form,
    lemma: endsSentence(lemma) ? lemma.slice(0, -1) : lemma,
    wordClass: classes[item.out(its.pos) as string] ?? 'other',
    stop: item.out(its.stopWordFlag) as boolean,
    tie,
  };
}

/** Whether wink took a full stop for the end of an abbreviation; those with one inside (e.g.) keep both. */
function endsSentence(surface: string): boolean {
  return /^[^.]+\.$/.test(surface);
}
