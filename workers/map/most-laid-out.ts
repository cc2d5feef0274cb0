/** Of more papers so many, drawn by the seed, are laid out, and the others put near them. */
export const mostLaidOut = 12_000;
