import type { Evidence } from "./evidence.ts";
import { byCondition, type Posterior } from "./posterior.ts";
import { type FlagLogic, type Model, moreUrgent, URGENCIES, type Urgency, urgencyRank } from "./model.ts";

/**
 * The published loss table: LOSS[told][needed], in units where one needless emergency visit by a well person costs 18.
 * Below the diagonal is over-triage, above it under-triage; missing an emergency costs far more than a needless visit.
 * Basis: estimate, after the ordering in published triage-safety studies (a level too low is worse than two too high).
 */
export const LOSS: readonly (readonly number[])[] = [
  // emergency same-day days weeks routine self-care   <- what was needed
  [0, 6, 12, 15, 18, 18],
  [16, 0, 4, 8, 10, 10],
  [50, 8, 0, 2.5, 4.5, 5],
  [85, 20, 4, 0, 1.5, 2.2],
  [115, 32, 9, 1.5, 0, 0.6],
  [145, 44, 14, 3, 0.6, 0],
];

export interface FiredFlag {
  readonly flag: string;
  readonly level: Urgency;
  readonly says: string;
  readonly pointsTo: readonly string[];
  /** True where text it rests on was read with less confidence than the flag asks for: then it does not count yet. */
  readonly doubtful: boolean;
}

/** Whether a flag's rule is true of what is known. What is not known is never true, and `age<n` needs an age. */
export function holds(logic: FlagLogic, isTrue: (id: string) => boolean): boolean {
  if (typeof logic === "string") return isTrue(logic);
  if ("all" in logic) return logic.all.every((part) => holds(part, isTrue));
  if ("any" in logic) return logic.any.some((part) => holds(part, isTrue));
  return logic.at_least.of.filter((part) => holds(part, isTrue)).length >= logic.at_least.n;
}

const AGE_RULE = /^age(<=|>=|<|>)(\d+)$/;

function ageHolds(rule: string, age: number | null): boolean {
  const match = AGE_RULE.exec(rule);
  if (!match || age === null) return false;
  const limit = Number(match[2]);
  return match[1] === "<" ? age < limit : match[1] === "<=" ? age <= limit : match[1] === ">" ? age > limit : age >= limit;
}

/** The flags that fire, most urgent first. Certainty is 0 or 1 by the model's confidence threshold; only a *yes* counts. */
export function firedFlags(model: Model, evidence: Evidence): FiredFlag[] {
  const best = new Map<string, number>();
  for (const o of evidence.observations) {
    if (!o.value) continue;
    const id = model.findings[o.finding].id;
    best.set(id, Math.max(best.get(id) ?? 0, o.reliability));
  }
  for (const [region, members] of model.regions) {
    const told = partTold(evidence, members);
    if (told > 0) best.set(region, Math.max(best.get(region) ?? 0, told));
  }
  const knows = (least: number) => (id: string) => (AGE_RULE.test(id) ? ageHolds(id, evidence.age) : (best.get(id) ?? 0) >= least);
  const fired: FiredFlag[] = [];
  for (const flag of model.flags) {
    if (!holds(flag.logic, knows(Number.MIN_VALUE))) continue;
    fired.push({ flag: flag.id, level: flag.level, says: flag.says, pointsTo: flag.pointsTo, doubtful: !holds(flag.logic, knows(flag.confidence)) });
  }
  return fired.sort((a, b) => urgencyRank(a.level) - urgencyRank(b.level) || (a.flag < b.flag ? -1 : 1));
}

/** How surely some place told lies in a broad part: at least half of what the place means. */
function partTold(evidence: Evidence, members: readonly number[]): number {
  const inside = new Set(members);
  let surest = 0;
  for (const place of evidence.places) {
    let all = 0;
    let hit = 0;
    for (const [area, w] of place.areas) {
      all += w;
      if (inside.has(area)) hit += w;
    }
    if (hit >= 0.5 * all) surest = Math.max(surest, Math.min(1, place.weight + 0.3));
  }
  return surest;
}

export interface Triage {
  readonly level: Urgency;
  readonly flags: readonly FiredFlag[];
  /** Flags that would fire if words read with too little confidence are meant so: to be asked, and said. */
  readonly unclear: readonly FiredFlag[];
  /** Level of least expected harm under the posterior alone. */
  readonly posteriorLevel: Urgency;
  /** Index of the condition that weighs most in the posterior's level. */
  readonly cause: number | null;
}

/** Urgency of one condition in this person: its default, raised by what is true of them. */
export function urgencyOf(model: Model, condition: number, trueFindings: ReadonlySet<number>): Urgency {
  const info = model.conditions[condition];
  let level = info.urgency;
  for (const raise of info.raises) if (trueFindings.has(raise.finding)) level = moreUrgent(level, raise.to);
  return level;
}

/** The higher of what the flags say and what the posterior says (least expected harm). */
export function triage(model: Model, evidence: Evidence, p: Posterior): Triage {
  const heard = firedFlags(model, evidence);
  const flags = heard.filter((f) => !f.doubtful);
  const isTrue = new Set(evidence.observations.filter((o) => o.value).map((o) => o.finding));
  const shares = byCondition(model, p);
  const need = new Float64Array(URGENCIES.length);
  const levels = model.conditions.map((_, i) => urgencyRank(urgencyOf(model, i, isTrue)));
  for (let i = 0; i < shares.length; i++) need[levels[i]] += shares[i];
  need[urgencyRank("within-weeks")] += p.unexplained;
  let bestLevel = 0;
  let bestLoss = Number.POSITIVE_INFINITY;
  for (let told = 0; told < URGENCIES.length; told++) {
    let loss = 0;
    for (let k = 0; k < need.length; k++) loss += need[k] * LOSS[told][k];
    if (loss < bestLoss) {
      bestLoss = loss;
      bestLevel = told;
    }
  }
  const posteriorLevel = URGENCIES[bestLevel];
  let cause: number | null = null;
  let heaviest = 0;
  for (let i = 0; i < shares.length; i++) {
    if (levels[i] <= bestLevel && shares[i] > heaviest) {
      heaviest = shares[i];
      cause = i;
    }
  }
  const level = flags.length > 0 ? moreUrgent(flags[0].level, posteriorLevel) : posteriorLevel;
  return { level, flags, unclear: heard.filter((f) => f.doubtful), posteriorLevel, cause };
}
