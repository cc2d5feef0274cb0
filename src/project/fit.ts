import type { Corpus } from '../../data/corpus.ts';
import type { Filter } from '../../data/filter.ts';
import type { Edit, Members } from '../../workers/edits/edit.ts';
import { leastOverlap } from '../../workers/topics/identity.ts';
import type { Choices } from '../link/choices.ts';
import { unknownNames } from '../link/unknown-names.ts';

/** What of a project fits a corpus. */
export interface Fit {
  edits: Edit[];
  choices: Choices;
  /** Edits whose papers or words are not here. */
  unfit: Edit[];
  /** In words, a line each, the names in the choices that are not here. */
  dropped: string[];
}

/** Sorts edits and choices into what fits these papers and what does not; `isSame` if they are the project's own papers. */
export function fitProject(
  { choices, edits }: { choices: Choices; edits: readonly Edit[] },
  corpus: Corpus,
  isSame: boolean,
): Fit {
  if (isSame) return { edits: [...edits], choices, unfit: [], dropped: [] };
  const fits = fitting(corpus);
  const here = new Set(corpus.papers.map(({ id }) => id));
  return {
    edits: edits.filter(fits),
    unfit: edits.filter((edit) => !fits(edit)),
    choices: fitChoices(choices, here),
    dropped: [...unknownNames(choices, corpus.papers), ...droppedTopics(choices)].map((note) =>
      note.replace(/^The link/, 'The project'),
    ),
  };
}

function fitting({ papers, vocabulary }: Corpus): (edit: Edit) => boolean {
  const ids = new Set(papers.map(({ id }) => id));
  const terms = new Set(vocabulary.map(({ term }) => term));
  const half = (members: Members): boolean =>
    members.filter((id) => ids.has(id)).length >= leastOverlap * members.length;
  return (edit) => {
    switch (edit.kind) {
      case 'rename':
        return half(edit.topic);
      case 'merge':
        return half(edit.topic) && half(edit.other);
      case 'split':
        return half(edit.topic) && edit.leaving.some((id) => ids.has(id));
      case 'move':
        return half(edit.topic) && ids.has(edit.paper);
      case 'stop':
      case 'ban':
        return terms.has(edit.term);
      case 'join':
        return terms.has(edit.term) && terms.has(edit.into);
    }
  };
}

/** Topics are numbered anew in other papers, so nothing that names one by its number stays. */
function fitChoices(choices: Choices, here: ReadonlySet<string>): Choices {
  const fit = ({ topic: _, id, ...rest }: Filter): Filter => {
    const ids = id?.filter((one) => here.has(one)) ?? [];
    return ids.length > 0 ? { ...rest, id: ids } : rest;
  };
  const { pick, row } = choices;
  const isHere = pick.kind === 'paper' && here.has(pick.id);
  return {
    ...choices,
    filter: fit(choices.filter),
    a: fit(choices.a),
    b: fit(choices.b),
    without: choices.without.filter((id) => here.has(id)),
    row: row?.startsWith('topic:') ? null : row,
    pick: isHere ? { ...pick, where: fit(pick.where) } : { kind: 'nothing' },
  };
}

function droppedTopics({ filter, a, b, row }: Choices): string[] {
  const named = [filter, a, b].some(({ topic }) => topic?.length) || row?.startsWith('topic:');
  return named ? ['The project chooses topics by their numbers, which are others here.'] : [];
}
