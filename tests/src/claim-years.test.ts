import { describe, expect, it } from 'vitest';
import type { Edition } from '../../data/editions.ts';
import { completeYears } from '../../src/claim-years.ts';
import type { ClaimReport } from '../../workers/claims/claim-report.ts';
import type { ClaimsAnswer } from '../../workers/claims/question.ts';
import { claimRow, claimYear } from '../fixtures/claim-row.ts';

const row = claimRow({ label: 'LLM', years: [claimYear(2023, 1), claimYear(2024, 11)] });
const report = { rows: [row] } as unknown as ClaimReport; // only the rows are looked at
const answer: ClaimsAnswer = { topics: report, terms: report, concepts: [], refused: [] };

function edition(year: number, state: Edition['state']): Edition {
  return { venue: 'EuroMLSys', year, state, counted: [], titled: [] };
}

describe('the years of an answer', () => {
  it('get back, in their places and without a number, those that were left out', () => {
    const editions = [edition(2021, 'left out'), edition(2022, 'none'), edition(2023, 'loaded')];
    const { topics, terms } = completeYears(answer, editions);
    expect(
      topics.rows[0]?.years.map(({ year, state, count, n }) => [year, state, count, n]),
    ).toEqual([
      [2021, 'left out', null, null],
      [2022, 'none', null, null],
      [2023, 'loaded', 1, 20],
      [2024, 'loaded', 11, 20],
    ]);
    expect(terms.rows[0]?.years).toEqual(topics.rows[0]?.years);
  });

  it('have no number where all papers of a loaded year were left out', () => {
    const years = [{ ...claimYear(2021, 0), n: 0, share: null }, claimYear(2024, 11)];
    const rows = [claimRow({ label: 'LLM', years })];
    const own = { rows } as unknown as ClaimReport; // only the rows are looked at
    const complete = completeYears({ ...answer, topics: own }, [
      edition(2021, 'left out'),
      edition(2024, 'loaded'),
    ]);
    expect(complete.topics.rows[0]?.years.map(({ state, count, n }) => [state, count, n])).toEqual([
      ['left out', null, null],
      ['loaded', 11, 20],
    ]);
  });

  it('stay as they are where none is missing', () => {
    expect(completeYears(answer, [edition(2023, 'loaded'), edition(2024, 'loaded')])).toBe(answer);
  });
});
