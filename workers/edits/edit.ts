/** The papers that a topic had when it was edited, by their ids in order: what the edit is about, whatever the topic's number. */
export type Members = readonly string[];

/**
 * One line of the log of edits. Edits of topics name them by their papers; edits of words name terms as the vocabulary
 * writes them.
 */
export type Edit =
  | { readonly kind: 'rename'; readonly topic: Members; readonly name: string }
  /** The second topic's papers join the first. */
  | { readonly kind: 'merge'; readonly topic: Members; readonly other: Members }
  /** The papers of `leaving` become a topic of their own. */
  | { readonly kind: 'split'; readonly topic: Members; readonly leaving: Members }
  /** One paper goes to a topic and stays there whatever is computed anew. */
  | { readonly kind: 'move'; readonly paper: string; readonly topic: Members }
  /** A word that is to stay out of the analysis. */
  | { readonly kind: 'stop'; readonly term: string }
  /** A word that may stay in the analysis but name no topic. */
  | { readonly kind: 'ban'; readonly term: string }
  /** A word that counts as another. */
  | { readonly kind: 'join'; readonly term: string; readonly into: string };

export type TopicEdit = Extract<Edit, { kind: 'rename' | 'merge' | 'split' | 'move' }>;
export type WordEdit = Exclude<Edit, TopicEdit>;

/** Whether an edit is about a topic rather than a word. */
export function isTopicEdit(edit: Edit): edit is TopicEdit {
  return 'topic' in edit;
}

/** The sets of papers that an edit names; the one that it moves is a set of its own. */
export function setsIn(edit: Edit): Members[] {
  const sets = Object.values(edit).filter((value): value is Members => Array.isArray(value));
  return edit.kind === 'move' ? [...sets, [edit.paper]] : sets;
}
