import type { FindingKind } from '../data/audit/finding.ts';

/** Every kind of finding in words, in the order of what it costs the reader. */
export const findingNames: Record<FindingKind, string> = {
  'foreign-abstract': 'Abstract of another paper',
  'foreign-authors': 'Authors of another paper',
  'wrong-link': 'Link to another paper',
  'double-entry': 'Listed twice',
  'missing-abstract': 'No abstract',
  'titles-only-edition': 'Edition with titles only',
  'presenter-only-authors': 'Only the presenter is named',
  'title-variant': 'Title spelt in two ways',
  'damaged-text': 'Damaged text',
  'misspelt-venue': 'Misspelt venue',
  'label-variant': 'Label spelt in two ways',
  'suspect-label': 'Label that may not fit',
  'malformed-row': 'Row that could not be read',
};
