/** Gives bytes that are needed no longer back at once, where the browser can, instead of when a thread that has other work next collects what it dropped. */
export function release({ buffer }: Uint8Array<ArrayBuffer>): void {
  // Of ES2024.
  (buffer as ArrayBuffer & { transfer?: (length: number) => ArrayBuffer }).transfer?.(0);
}
