/** A copy at least twice as long and of at least `length`. */
export function grown<T extends Int32Array | Uint8Array | Float32Array>(
  list: T,
  length: number,
): T {
  const longer = new (list.constructor as new (size: number) => T)(
    // a T's constructor makes a T
    Math.max(list.length * 2, length),
  );
  longer.set(list);
  return longer;
}
