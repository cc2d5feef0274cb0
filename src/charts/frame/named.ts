/** Which of so many columns of a width are named, so that names of so many pixels never meet: from the last back. */
export function namedColumns(columns: number, width: number, name: number): boolean[] {
  const step = Math.max(1, Math.ceil(name / Math.max(1, width)));
  return Array.from({ length: columns }, (_, at) => (columns - 1 - at) % step === 0);
}
