/** Numbers 0..1 in a fixed order for a seed, so that a run can be repeated. */
export function sequence(seed: number): () => number {
  let x = seed;
  return () => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    return x / 4294967296;
  };
}
