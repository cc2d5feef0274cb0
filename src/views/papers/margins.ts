/** Margins to the next topic under which a paper can be asked for as borderline. */
export const margins: readonly number[] = [0.02, 0.05, 0.1];
