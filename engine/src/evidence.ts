import type { Model, Side } from "./model.ts";

export type ToldSide = Side | "unknown";

/** One finding said or examined to be so or not so. */
export interface Observation {
  readonly finding: number;
  readonly value: boolean;
  readonly side: ToldSide;
  /** Chance 0..1 that it was read rightly; 1 for coded answers. */
  readonly reliability: number;
}

/** One place told or painted: areas by index with the share meant, and what is felt there. */
export interface Place {
  readonly areas: ReadonlyMap<number, number>;
  readonly kind: "pain" | "numb" | "any";
  readonly side: ToldSide;
  readonly weight: number;
}

/** Everything known of one person. */
export interface Evidence {
  readonly age: number | null;
  readonly sex: "female" | "male" | null;
  readonly observations: readonly Observation[];
  readonly places: readonly Place[];
  /** True where a free narrative was given, so that silence on salient things says a little. */
  readonly narrative: boolean;
}

export const NO_EVIDENCE: Evidence = { age: null, sex: null, observations: [], places: [], narrative: false };

/**
 * Puts observations in a canonical order, so that the order of telling never matters, and drops what an exclusive
 * answer makes redundant: where one answer of a question is true, its "no" siblings add nothing.
 */
export function normalise(model: Model, evidence: Evidence): Evidence {
  const key = (o: Observation) => `${o.finding}|${o.side}|${o.value ? 1 : 0}`;
  const best = new Map<string, Observation>();
  for (const o of evidence.observations) {
    const seen = best.get(key(o));
    if (!seen || seen.reliability < o.reliability) best.set(key(o), o);
  }
  const answered = new Set<string>();
  for (const o of best.values()) {
    const info = model.findings[o.finding];
    if (o.value && info.exclusive) answered.add(info.group);
  }
  const observations = [...best.values()]
    .filter((o) => o.value || !model.findings[o.finding].exclusive || !answered.has(model.findings[o.finding].group))
    .sort((a, b) => a.finding - b.finding || Number(a.value) - Number(b.value) || (a.side < b.side ? -1 : 1));
  return { ...evidence, observations };
}

/** The sides on which something is told, as one answer: where is it felt? */
export function toldSide(evidence: Evidence): ToldSide {
  let left = 0;
  let right = 0;
  let both = 0;
  const add = (side: ToldSide, weight: number) => {
    if (side === "left") left += weight;
    else if (side === "right") right += weight;
    else if (side === "both") both += weight;
  };
  for (const p of evidence.places) add(p.side, p.weight);
  for (const o of evidence.observations) if (o.value) add(o.side, 0.5 * o.reliability);
  if (left + right + both === 0) return "unknown";
  if (both >= Math.max(left, right)) return "both";
  if (Math.min(left, right) > 0.6 * Math.max(left, right)) return "both";
  return left > right ? "left" : "right";
}

/** Mirrors a person: left becomes right. */
export function mirror(evidence: Evidence): Evidence {
  const flip = (s: ToldSide): ToldSide => (s === "left" ? "right" : s === "right" ? "left" : s);
  return {
    ...evidence,
    observations: evidence.observations.map((o) => ({ ...o, side: flip(o.side) })),
    places: evidence.places.map((p) => ({ ...p, side: flip(p.side) })),
  };
}
