import { counted } from '../../data/filter.ts';
import { roleOf } from '../../workers/topics/roles.ts';
import { resultText } from '../../workers/topics/result-text.ts';
import type { Analysis } from '../../workers/topics/analysis.ts';
import { methodsParagraph, type MethodsFacts } from '../methods.ts';
import type { Dashboard } from './dashboard.svelte.ts';

/** How the topics in force were made, in words, and what reproduces them, by name; rejects where there are no topics yet. */
export async function methodsOf(dashboard: Dashboard): Promise<{
  paragraph: string;
  keys: [name: string, value: string][];
}> {
  const { analysis, builtIn } = dashboard;
  if (!analysis) throw new Error('The topics are still being found.');
  const { parameters } = analysis;
  await pause();
  const paragraph = methodsParagraph(factsOf(dashboard, parameters));
  const result = resultOf(dashboard, analysis);
  return {
    paragraph,
    keys: [
      [
        'Corpus, SHA-256',
        dashboard.source.hash ?? 'not to be had: this address is not a secure one',
      ],
      ['Topics, SHA-256', await sha256(await result)],
      ['Number of topics', String(parameters.k)],
      ['Seed', String(parameters.seed)],
      ['Version', builtIn.version],
    ],
  };
}

function factsOf(dashboard: Dashboard, parameters: Analysis['parameters']): MethodsFacts {
  const taking = dashboard.anywhere({});
  const counting = dashboard.anywhere({ kind: ['paper', 'poster'] });
  const fitted = dashboard.anywhere(counted);
  return {
    parameters,
    fitted,
    titled: counting.length - fitted.length,
    keynotes: taking.length - counting.length,
    leftOut: dashboard.choices.without.length,
    byTitle: dashboard.choices.byTitle,
    reading: dashboard.corpus?.reading,
    version: dashboard.builtIn.version,
  };
}

/** In turns of their own, since there may be many papers. */
async function resultOf(
  { corpus, choices: { byTitle } }: Dashboard,
  { assignments, parameters }: Analysis,
): Promise<string> {
  const fitted = new Set<string>();
  for await (const papers of inTurns(corpus && !byTitle ? corpus.papers : []))
    for (const paper of papers) if (roleOf(paper) === 'fit') fitted.add(paper.id);
  const told: { id: string; topic: number | null }[] = [];
  for await (const some of inTurns(assignments))
    for (const { id, topic } of some)
      told.push({ id, topic: byTitle || fitted.has(id) ? topic : null });
  await pause();
  const text = resultText(told, parameters);
  await pause();
  return text;
}

const eachTurn = 16_384;

async function* inTurns<T>(list: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < list.length; at += eachTurn) {
    await pause();
    yield list.slice(at, at + eachTurn);
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** In hexadecimal digits; a page that is not served securely has no digest to give. */
async function sha256(text: string): Promise<string> {
  if (!globalThis.isSecureContext) return 'not to be had: this address is not a secure one';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
