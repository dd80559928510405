import { type Evidence, normalise } from "./evidence.ts";
import type { Model } from "./model.ts";
import { observationScore, placeScores, type Posterior } from "./posterior.ts";

export interface Weight {
  readonly finding: string;
  /** Decibans: ten times the base-10 log of how much likelier the finding is under this cause than among presenters. */
  readonly weight: number;
}

const DECIBAN = 10 / Math.LN10;

/** What speaks for and against one condition, strongest first, in its most probable state. */
export function explain(model: Model, raw: Evidence, p: Posterior, condition: number): { for: Weight[]; against: Weight[] } {
  const evidence = normalise(model, raw);
  let best = -1;
  let top = -1;
  for (let i = 0; i < p.causes.length; i++) {
    if (model.states[i >> 2].condition === condition && p.causes[i] > top) {
      top = p.causes[i];
      best = i;
    }
  }
  const state = best >> 2;
  const side = best & 3;
  const weights: Weight[] = [];
  const counts = new Map<string, number>();
  for (const o of evidence.observations) counts.set(model.findings[o.finding].group, (counts.get(model.findings[o.finding].group) ?? 0) + 1);
  for (const o of evidence.observations) {
    const info = model.findings[o.finding];
    const or = model.conditions[condition].context.get(o.finding);
    let w: number;
    if (or !== undefined) w = Math.log((o.value ? or : 1) / (1 - info.base + info.base * or));
    else if (info.sided && ((o.side === "left" && side === 1) || (o.side === "right" && side === 0))) w = 0;
    else w = (model.globals.temperature * observationScore(model, state, o)) / (counts.get(info.group) as number) ** model.globals.groupTemper;
    weights.push({ finding: info.id, weight: Math.round(w * DECIBAN * 10) / 10 });
  }
  if (evidence.places.length > 0) weights.push({ finding: "where-it-is-felt", weight: Math.round(placeScores(model, evidence)[state] * DECIBAN * 10) / 10 });
  return {
    for: weights.filter((w) => w.weight >= 0.5).sort((a, b) => b.weight - a.weight),
    against: weights.filter((w) => w.weight <= -0.5).sort((a, b) => a.weight - b.weight),
  };
}
