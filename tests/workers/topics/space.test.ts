import { describe, expect, it } from 'vitest';
import { random } from '../../../workers/random.ts';
import { fitSpace, project, unitRows, type Space } from '../../../workers/topics/space.ts';
import { defaultWeights, weighTerms, type Vectors } from '../../../workers/topics/vectors.ts';
import { countAll, fiveWords, fourTexts } from '../../fixtures/words.ts';

const vectors = vectorsOf(fourTexts);

// NumPy 1.24.2: numpy.linalg.svd of scikit-learn's TF-IDF of the four texts; rows of Vt.
const singularValues = [1.453209854507, 1.000121923296, 0.91298717352, 0.233220235602];
const rightSingular = [
  [0.214937497556, 0.516898169971, 0.615621231328, 0.53429303768, 0.148861020585],
  [0.270256815967, -0.23211437835, -0.549808452451, 0.755214919465, -0.021101180457],
  [0.42812623561, 0.436625147491, -0.405728669718, -0.297321939046, 0.610778452544],
  [-0.710841809226, 0.575473860825, -0.361554519831, 0.166006198902, -0.07248468031],
];

function vectorsOf(texts: readonly string[]): Vectors {
  const { matrix, selection } = countAll(fiveWords, texts);
  return weighTerms(matrix, selection, { ...defaultWeights, tf: 'log' });
}

function direction({ terms, dimensions, directions }: Space, d: number): number[] {
  return Array.from({ length: terms }, (_, term) => directions[term * dimensions + d]!);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

/** A sparse matrix of chance with rows of unit length. */
function randomVectors(rows: number, columns: number): Vectors {
  const next = random(7);
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (_, column) => ({ column, value: next() })).filter(
      ({ value }) => value > 0.8,
    ),
  );
  const start = new Int32Array(rows + 1);
  cells.forEach((row, r) => (start[r + 1] = start[r]! + row.length));
  return {
    rows,
    columns,
    start,
    column: Int32Array.from(cells.flat(), ({ column }) => column),
    value: Float64Array.from(
      cells.flatMap((row) => {
        const length = Math.hypot(...row.map(({ value }) => value));
        return row.map(({ value }) => value / length);
      }),
    ),
  };
}

function gram(x: Vectors, column: readonly number[]): number[] {
  const out = new Array<number>(x.columns).fill(0);
  for (let row = 0; row < x.rows; row += 1) {
    const cells = [...x.column.subarray(x.start[row]!, x.start[row + 1]!)];
    const values = x.value.subarray(x.start[row]!, x.start[row + 1]!);
    const image = cells.reduce((sum, c, i) => sum + values[i]! * column[c]!, 0);
    cells.forEach((c, i) => (out[c]! += values[i]! * image));
  }
  return out;
}

describe('the reduced space', () => {
  it('has NumPy’s right singular directions up to their sign, strongest first', () => {
    const space = fitSpace(vectors, 4);
    expect(space).toMatchObject({ terms: 5, dimensions: 4 });
    rightSingular.forEach((expected, d) => {
      expect(Math.abs(dot(direction(space, d), expected))).toBeCloseTo(1, 9);
    });
  });

  it('gives rows the coordinates that NumPy’s singular values ask for', () => {
    const points = project(vectors, fitSpace(vectors, 4));
    const squares = singularValues.map((_, d) =>
      Array.from({ length: 4 }, (_row, r) => points.value[r * 4 + d]! ** 2).reduce((a, b) => a + b),
    );
    squares.forEach((sum, d) => expect(Math.sqrt(sum)).toBeCloseTo(singularValues[d]!, 9));
  });

  it('keeps the strongest where fewer are wanted, and the sign of the largest entry', () => {
    const space = fitSpace(vectors, 2);
    expect(space.dimensions).toBe(2);
    for (const d of [0, 1]) {
      const entries = direction(space, d);
      expect(Math.abs(dot(entries, rightSingular[d]!))).toBeCloseTo(1, 9);
      const largest = entries.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
      expect(largest).toBeGreaterThan(0);
    }
  });

  it('has no more dimensions than the rows have rank', () => {
    expect(fitSpace(vectorsOf(['graph token', 'graph token', 'graph token']), 4).dimensions).toBe(
      1,
    );
    expect(fitSpace(vectorsOf(['graph', 'token', 'graph token']), 9).dimensions).toBe(2);
    expect(fitSpace(vectorsOf(['graph phone']), 9).dimensions).toBe(1);
  });

  it('is orthonormal and solves the eigenproblem of a larger matrix', () => {
    const x = randomVectors(60, 40);
    const space = fitSpace(x, 6);
    const columns = Array.from({ length: 6 }, (_, d) => direction(space, d));
    columns.forEach((a, i) =>
      columns.forEach((b, j) => expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 9)),
    );
    const values = columns.map((column) => {
      const image = gram(x, column);
      const value = dot(image, column);
      expect(Math.hypot(...image.map((y, i) => y - value * column[i]!))).toBeLessThan(1e-4);
      return value;
    });
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('is the same each time', () => {
    expect(fitSpace(vectors, 3)).toEqual(fitSpace(vectors, 3));
  });
});

describe('rows of unit length', () => {
  const points = { rows: 3, columns: 3, value: Float64Array.of(3, 4, 12, 0, 0, 5, 0, 0, 0) };

  it('keep the first coordinates and scale them', () => {
    expect(unitRows(points, 2)).toEqual({
      rows: 3,
      columns: 2,
      value: Float64Array.of(0.6, 0.8, 0, 0, 0, 0),
    });
    expect([...unitRows(points, 9).value]).toEqual([3 / 13, 4 / 13, 12 / 13, 0, 0, 1, 0, 0, 0]);
  });
});
