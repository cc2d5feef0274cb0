/**
 * A stream of numbers in [0, 1), the same for the same whole seed, by sfc32 (Doty-Humphrey,
 * PractRand).
 */
export declare function random(seed: number): () => number;
/**
 * Puts the items into a uniformly random order in place (Fisher and Yates 1938, Durstenfeld 1964).
 */
export declare function shuffle<T>(items: {
    readonly length: number;
    [index: number]: T;
}, next: () => number): void;
/**
 * One seed from 0 to 2^32 - 1 that depends on every part and on their order (FNV-1a, then
 * MurmurHash3's finish).
 */
export declare function hashSeed(...parts: readonly (number | string)[]): number;
