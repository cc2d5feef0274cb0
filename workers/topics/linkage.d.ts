/**
 * Average linkage on similarities (upper triangle of an n x n matrix, higher is nearer), cut into k groups; returns the
 * group of each item. Nearest-neighbour chain (Murtagh 1983), so n^2 time; ties go to the lower number.
 */
export declare function averageLinkage(similarity: Float64Array, n: number, k: number): Int32Array;
