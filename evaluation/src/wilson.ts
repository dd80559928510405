export interface Rate {
  readonly k: number;
  readonly n: number;
  readonly rate: number;
  readonly ci: readonly [number, number];
}

/** A proportion with its 95 % Wilson score interval (Wilson 1927). */
export function rateOf(k: number, n: number): Rate {
  if (n === 0) return { k, n, rate: 0, ci: [0, 1] };
  const z = 1.96;
  const p = k / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  const round = (x: number) => Math.round(x * 1000) / 1000;
  return { k, n, rate: round(p), ci: [round(Math.max(0, centre - half)), round(Math.min(1, centre + half))] };
}
