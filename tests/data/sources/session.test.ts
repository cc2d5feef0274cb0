import { describe, expect, it } from 'vitest';
import { afterTime, readHeading, sessionName } from '../../../data/sources/session.ts';

describe('the name of a session', () => {
  it.each([
    ['Session 1: Systems, Compiler and PPL', 'Systems, Compiler and PPL'],
    ['Session 2: Decentralised Learning - (15mins presentations)', 'Decentralised Learning'],
    ['Session 2: LLM - 15min presentations - Aaron Zhao (Imperial College London)', 'LLM'],
    ['Poster Elevator Pitch - 3min each', 'Poster Elevator Pitch'],
    ['Session 3: Training (20 minutes each)', 'Training'],
    ['Session 3: Training - Ada Lin (MIT)', 'Training'],
    ['Session 3: Training (Chair: Ada Lin (MIT))', 'Training'],
    ['Session 3: Training, session chair: Ada Lin', 'Training'],
  ])('of "%s" is "%s"', (heading, name) => {
    expect(sessionName(heading)).toBe(name);
  });

  it.each([
    'Poster Session',
    'Poster Session (Browsing)',
    'Keynote 1',
    'Training – Model Serving',
    'Machine Learning: Systems',
    'Session 4',
  ])('stays "%s"', (heading) => {
    expect(sessionName(heading)).toBe(heading);
  });
});

describe('a heading', () => {
  it('of posters opens a session of posters, numbered or not', () => {
    const posters = { kind: 'session', rows: 'poster' };
    expect(readHeading('Poster Elevator Pitch - 3min each')).toMatchObject(posters);
    expect(readHeading('Session 5: Posters and Demos')).toMatchObject(posters);
  });

  it('of a break that also names a poster session is a break', () => {
    expect(readHeading('Lunch Break / Poster Session')).toEqual({ kind: 'pause' });
    expect(readHeading('Coffee Break / Poster Session (Browsing)')).toEqual({ kind: 'pause' });
  });

  it('of a keynote gives the talk without the word', () => {
    const talk = 'Looms: An Outlook';
    expect(readHeading('Keynote: Looms: An Outlook')).toEqual({ kind: 'keynote', talk });
    expect(readHeading('Keynote 2: Looms: An Outlook')).toEqual({ kind: 'keynote', talk });
  });

  it('may be a closing or something unknown', () => {
    expect(readHeading('Wrapup and Closing')).toEqual({ kind: 'end' });
    expect(readHeading('Teaching Machines')).toEqual({ kind: 'other' });
    expect(readHeading('Session-Based Recommendation')).toEqual({ kind: 'other' });
    expect(readHeading('Posterior Sampling')).toEqual({ kind: 'other' });
  });
});

describe('the time of a line', () => {
  it('is cut off, an end and a half of the day too', () => {
    expect(afterTime('9:00 Opening')).toBe('Opening');
    expect(afterTime('09:15-10:00  Opening')).toBe('Opening');
    expect(afterTime('2:30 pm – 3:15 pm Opening')).toBe('Opening');
    expect(afterTime('16:30')).toBe('');
  });

  it('is not found in other lines', () => {
    expect(afterTime('Opening 9:00')).toBeNull();
    expect(afterTime('3.14 is a number')).toBeNull();
  });
});
