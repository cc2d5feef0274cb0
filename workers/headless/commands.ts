import { compareCommand } from './compare.ts';
import { conceptCommand } from './concept.ts';
import { auditCommand } from './audit.ts';
import { corpusCommand } from './corpus.ts';
import { emergingCommand } from './emerging.ts';
import { importCommand } from './import.ts';
import { topicsCommand } from './topics.ts';
import { trendsCommand } from './trends.ts';

interface Command {
  usage: string;
  /** Answers with what goes to standard output. */
  run: (args: readonly string[]) => string | Promise<string>;
}

export const commands = {
  corpus: { usage: 'the records, one JSON object a line', run: corpusCommand },
  audit: { usage: 'what is wrong in the sources, one JSON object a line', run: auditCommand },
  topics: { usage: 'the topics and the topic of each record, as JSON', run: topicsCommand },
  trends: { usage: 'what can be said of each topic over the years', run: trendsCommand },
  emerging: { usage: 'topics and terms in tiers, beside what luck gives', run: emergingCommand },
  concept: { usage: 'TEXT [--variants "a|b|c"]: what can be said of it', run: conceptCommand },
  compare: { usage: '--a FILTER --b FILTER: how two slices differ', run: compareCommand },
  import: { usage: 'FILE… [--out FILE]: the records of your own files', run: importCommand },
} satisfies Record<string, Command>;
