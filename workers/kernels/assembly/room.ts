// Memory of the words kernel: taken from the end, never given back; what grows is copied to twice its size.

let free: usize = __heap_base;

/** The address of so many zeroed bytes, a multiple of 16. */
export function reserve(bytes: usize): usize {
  const at = (free + 15) & ~15;
  free = at + bytes;
  const missing = <i32>((free + 0xffff) >> 16) - memory.size();
  // A quarter more than is needed, since growing takes longer than having.
  if (missing > 0 && memory.grow(missing + (memory.size() >> 2)) < 0) unreachable();
  return at;
}

/** A copy at twice the size, the rest zeroed. */
export function doubled(from: usize, bytes: usize): usize {
  const at = reserve(bytes << 1);
  memory.copy(at, from, bytes);
  return at;
}
