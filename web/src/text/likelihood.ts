import type { MessageKey } from "./message.ts";

/** How likely, in a word. The steps are those in which people understand such words about alike. (basis: estimate) */
export function likelihoodKey(p: number): MessageKey {
  if (p >= 0.9) return "likely.almost-sure";
  if (p >= 0.65) return "likely.probable";
  if (p >= 0.45) return "likely.even";
  if (p >= 0.2) return "likely.possible";
  if (p >= 0.05) return "likely.unlikely";
  return "likely.remote";
}

const SIMPLE: readonly (readonly [number, number])[] = [[9, 10], [4, 5], [3, 4], [2, 3], [1, 2], [1, 3], [1, 4], [1, 5], [1, 6], [1, 8], [1, 10], [1, 15], [1, 20], [1, 30], [1, 50], [1, 100]];

/** A probability as "a in b" with small numbers. */
export function oddsOf(p: number): { readonly a: number; readonly b: number } {
  let best = SIMPLE[0];
  for (const pair of SIMPLE) if (Math.abs(Math.log(pair[0] / pair[1] / p)) < Math.abs(Math.log(best[0] / best[1] / p))) best = pair;
  return { a: best[0], b: best[1] };
}

/** How often a sign is found, in a word. */
export function oftenKey(p: number): MessageKey {
  if (p >= 0.8) return "often.nearly-always";
  if (p >= 0.55) return "often.mostly";
  if (p >= 0.3) return "often.half";
  if (p >= 0.12) return "often.sometimes";
  return "often.hardly";
}
