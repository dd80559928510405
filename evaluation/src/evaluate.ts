import { ORIGINS, type Result, type Urgency, urgencyRank } from "@proximal/engine";
import { assess, clausesOf, type Proximal } from "@proximal/intake";
import { type GoldCase, isReadHalf } from "./cases.ts";
import { keywordBaseline, priorBaseline } from "./baselines.ts";
import { rateOf } from "./wilson.ts";

export interface Scored {
  readonly id: string;
  readonly origin: boolean;
  readonly top1: boolean;
  readonly top3: boolean;
  readonly side: boolean | null;
  readonly level: Urgency;
  readonly exact: boolean;
  readonly safe: boolean;
  readonly over2: boolean;
  readonly missed: boolean;
  readonly falseEmergency: boolean | null;
  readonly probability: number;
  readonly topProbability: number;
  readonly rank: number;
  readonly understood: number;
  readonly sentences: number;
  readonly goldOrigin: string;
  readonly told: string;
}

/** Scores one answer against its gold. */
export function score(c: GoldCase, result: Result): Scored {
  const { gold } = c;
  const accepts = new Set([gold.origin, ...gold.origin_accept, ...(gold.ids.includes("unexplained") ? ["unexplained"] : [])]);
  const ranked = result.causes.map((x) => x.condition);
  const first = ranked.findIndex((id) => gold.ids.includes(id));
  const right = result.causes.filter((x) => gold.ids.includes(x.condition)).reduce((s, x) => s + x.probability, 0);
  const level = result.urgency.level as Urgency;
  const sideGiven = ["left", "right", "both", "midline"].includes(gold.side);
  const best = result.causes[0];
  const emergency = gold.urgency === "emergency-now";
  const input = c.input as { complaint?: string; history?: string[]; exam?: string[] };
  const sentences = [input.complaint ?? "", ...(input.history ?? []), ...(input.exam ?? [])].flatMap((t) => clausesOf(t)).length;
  return {
    id: c.id,
    origin: accepts.has(result.origins[0].origin),
    top1: first === 0,
    top3: first >= 0 && first < 3,
    side: sideGiven ? best.side === gold.side : null,
    level,
    exact: level === gold.urgency,
    safe: urgencyRank(level) <= urgencyRank(gold.urgency_min as Urgency),
    over2: urgencyRank(level) <= urgencyRank(gold.urgency as Urgency) - 2,
    missed: emergency && urgencyRank(level) > urgencyRank("same-day"),
    falseEmergency: emergency ? null : level === "emergency-now",
    probability: right,
    topProbability: best.probability,
    rank: first < 0 ? 999 : first + 1,
    understood: sentences - result.notUnderstood.length,
    sentences,
    goldOrigin: gold.origin,
    told: best.condition,
  };
}

function summary(rows: readonly Scored[]) {
  const rate = (of: (s: Scored) => boolean, list = rows) => rateOf(list.filter(of).length, list.length);
  const sided = rows.filter((r) => r.side !== null);
  const others = rows.filter((r) => r.falseEmergency !== null);
  return {
    n: rows.length,
    origin: rate((r) => r.origin),
    top1: rate((r) => r.top1),
    top3: rate((r) => r.top3),
    side: rate((r) => r.side === true, sided),
    urgencyExact: rate((r) => r.exact),
    safe: rate((r) => r.safe),
    over2: rate((r) => r.over2),
    overEmergency: rate((r) => r.falseEmergency === true, others),
    missedEmergencies: rows.filter((r) => r.missed).map((r) => r.id),
    brier: rows.reduce((s, r) => s + (1 - r.probability) ** 2, 0) / Math.max(1, rows.length),
    calibrationError: calibrationError(rows),
    understood: rateOf(rows.reduce((s, r) => s + r.understood, 0), rows.reduce((s, r) => s + r.sentences, 0)),
  };
}

/** Expected calibration error of the leading cause, in five bins of probability. */
export function calibrationError(rows: readonly Scored[], bins = 5): number {
  let error = 0;
  for (let b = 0; b < bins; b++) {
    const inside = rows.filter((r) => r.topProbability >= b / bins && (r.topProbability < (b + 1) / bins || b === bins - 1));
    if (inside.length === 0) continue;
    const said = inside.reduce((s, r) => s + r.topProbability, 0) / inside.length;
    const was = inside.filter((r) => r.top1).length / inside.length;
    error += (inside.length / rows.length) * Math.abs(said - was);
  }
  return Math.round(error * 1000) / 1000;
}

/** Runs every case and both baselines. The unread half is scored, never listed. */
export function evaluate(proximal: Proximal, cases: readonly GoldCase[], onProgress: (done: number) => void = () => {}) {
  const scored: Scored[] = [];
  for (const [i, c] of cases.entries()) {
    scored.push(score(c, assess(proximal, c.input, true)));
    onProgress(i + 1);
  }
  const read = scored.filter((s) => isReadHalf(s.id));
  const unread = scored.filter((s) => !isReadHalf(s.id));
  const byOrigin = Object.fromEntries(
    ORIGINS.filter((o) => scored.some((s) => s.goldOrigin === o)).map((o) => [o, summary(scored.filter((s) => s.goldOrigin === o))]),
  );
  return {
    ...summary(scored),
    misses: missKinds(proximal, cases, scored),
    byOrigin,
    halves: { read: summary(read), unread: summary(unread) },
    baselines: { prior: priorBaseline(proximal, cases), keywords: keywordBaseline(proximal, cases) },
    scored,
  };
}
export type Evaluation = ReturnType<typeof evaluate>;

/**
 * Why a case was missed, by what mends it: with its places only told (map), with the prior flat (prior), with little
 * understood (words), else number or inference.
 */
function missKinds(proximal: Proximal, cases: readonly GoldCase[], scored: readonly Scored[]) {
  const kinds = { words: 0, map: 0, number: 0, prior: 0, inference: 0, "gold doubtful": 0 };
  const flat = { ...proximal, model: { ...proximal.model, globals: { ...proximal.model.globals, priorExponent: 0 } } };
  const noMap = { ...proximal, model: { ...proximal.model, globals: { ...proximal.model.globals, effectiveDraws: 0.001 } } };
  for (const [i, s] of scored.entries()) {
    if (s.top3) continue;
    const known = proximal.knowledge.conditions.some((c) => cases[i].gold.ids.includes(c.id));
    if (!known) kinds["gold doubtful"]++;
    else if (s.understood / Math.max(1, s.sentences) < 0.6) kinds.words++;
    else if (score(cases[i], assess(flat, cases[i].input, true)).top3) kinds.prior++;
    else if (score(cases[i], assess(noMap, cases[i].input, true)).top3) kinds.map++;
    else if (s.rank <= 8) kinds.number++;
    else kinds.inference++;
  }
  return kinds;
}
