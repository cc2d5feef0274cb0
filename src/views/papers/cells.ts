import type { Paper } from '../../../data/paper.ts';
import { byline, cosine } from '../../format.ts';
import type { ColumnName } from '../../link/choices.ts';
import type { PaperTopics } from './sort-papers.ts';

interface Column {
  title: string;
  /** As a track of a CSS grid. */
  width: string;
  text: (paper: Paper, topics: PaperTopics) => string;
}

/** What each column of the table is called and shows of a paper. */
export const cells: Readonly<Record<ColumnName, Column>> = {
  topic: {
    title: 'Topic',
    width: 'minmax(0, 180px)',
    text: (_, { topic }) => topic ?? 'no topic',
  },
  next: { title: 'Next topic', width: 'minmax(0, 150px)', text: (_, { next }) => next ?? '' },
  margin: {
    title: 'Margin',
    width: '72px',
    text: (_, { margin }) => (margin === null ? '' : cosine(margin, 3)),
  },
  venue: { title: 'Venue', width: '104px', text: ({ venue }) => venue },
  year: { title: 'Year', width: '60px', text: ({ year }) => (year > 0 ? String(year) : 'no year') },
  kind: { title: 'Kind', width: '72px', text: ({ kind }) => kind },
  authors: {
    title: 'Authors',
    width: 'minmax(0, 160px)',
    text: ({ authors }) => byline(authors),
  },
  labels: {
    title: 'Labels',
    width: 'minmax(0, 150px)',
    text: ({ labels }) => labels.join(', '),
  },
  stars: { title: 'Stars', width: '60px', text: ({ stars }) => '★'.repeat(stars) },
};
