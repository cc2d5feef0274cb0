import { corpusCommand } from './corpus.ts';
import { topicsCommand } from './topics.ts';

interface Command {
  usage: string;
  /** Answers with what goes to standard output. */
  run: (args: readonly string[]) => string | Promise<string>;
}

export const commands = {
  corpus: { usage: 'the records, one JSON object a line', run: corpusCommand },
  topics: { usage: 'the topics and the topic of each record, as JSON', run: topicsCommand },
} satisfies Record<string, Command>;
