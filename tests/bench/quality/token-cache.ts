import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tokenise, type Token } from '../../../data/tokens.ts';

const root = new URL('../../../', import.meta.url);

interface Stored {
  /** Every different token once, as JSON. */
  tokens: string[];
  /** Hash of a text to the numbers of its tokens. */
  texts: Record<string, number[]>;
}

/** The tokens of texts, kept on disk between runs for as long as data/tokens.ts stays as it is. */
export interface TokenCache {
  tokenise: (text: string) => Token[];
  save: () => void;
}

/** Opens the cache of one corpus in node_modules/.cache/undercurrent. */
export function openTokenCache(corpus: string): TokenCache {
  const file = fileURLToPath(
    new URL(`node_modules/.cache/undercurrent/tokens-${corpus}-${codeHash()}.json`, root),
  );
  const stored: Stored = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Stored) // written below
    : { tokens: [], texts: {} };
  const known = stored.tokens.map((token) => JSON.parse(token) as Token);
  const numbers = new Map(stored.tokens.map((token, number) => [token, number]));
  let changed = false;
  const numberOf = (token: Token): number => {
    const json = JSON.stringify(token);
    const number = numbers.get(json) ?? numbers.size;
    if (number === numbers.size) {
      numbers.set(json, number);
      stored.tokens.push(json);
      known.push(token);
    }
    return number;
  };
  return {
    tokenise: (text) => {
      const key = createHash('sha1').update(text).digest('base64');
      const found = stored.texts[key];
      if (found) return found.map((number) => known[number]!);
      const tokens = tokenise(text);
      stored.texts[key] = tokens.map(numberOf);
      changed = true;
      return tokens;
    },
    save: () => {
      if (!changed) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(stored));
      changed = false;
    },
  };
}

function codeHash(): string {
  const code = readFileSync(new URL('data/tokens.ts', root));
  return createHash('sha1').update(code).digest('hex').slice(0, 10);
}
