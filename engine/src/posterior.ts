import { type Evidence, normalise, type Observation, toldSide } from "./evidence.ts";
import { ageBand, type Model, SIDES } from "./model.ts";

/** The belief after the evidence. Causes are (state, side); `unexplained` stands apart. */
export interface Posterior {
  /** States × 4 sides, probabilities; with `unexplained` they sum to 1. */
  readonly causes: Float64Array;
  readonly unexplained: number;
  /** Log of the evidence's probability relative to base rates, in nats: low means "surprised". */
  readonly logEvidence: number;
}

/**
 * P(cause | evidence) over every condition, site, stage, wiring and side (the sum in design.md, "The inference").
 * All weights are log ratios to the base rate among presenters, so `unexplained`, whose findings are all at their base
 * rate, scores zero throughout.
 */
export function posterior(model: Model, raw: Evidence): Posterior {
  const evidence = normalise(model, raw);
  const { states, conditions, globals } = model;
  const n = states.length;
  const scores = new Float64Array(n * 4);
  const findings = findingScores(model, evidence);
  const places = placeScores(model, evidence);
  const sideShare = sideScores(model, evidence);
  const prior = conditionPriors(model, evidence);
  for (let s = 0; s < n; s++) {
    const condition = conditions[states[s].condition];
    const common = prior[states[s].condition] + Math.log(states[s].weight) + places[s];
    for (let side = 0; side < 4; side++) {
      const share = condition.sides[side];
      scores[s * 4 + side] = share > 0 ? common + Math.log(share) + sideShare[side] + findings[s * 4 + side] : Number.NEGATIVE_INFINITY;
    }
  }
  const unexplained = Math.log(globals.unexplained) + sideShare[0] * 0.25 + sideShare[1] * 0.25 + sideShare[2] * 0.25 + sideShare[3] * 0.25;
  let max = unexplained;
  for (let i = 0; i < scores.length; i++) if (scores[i] > max) max = scores[i];
  let sum = Math.exp(unexplained - max);
  for (let i = 0; i < scores.length; i++) sum += Math.exp(scores[i] - max);
  const causes = new Float64Array(scores.length);
  for (let i = 0; i < scores.length; i++) causes[i] = Math.exp(scores[i] - max) / sum;
  return { causes, unexplained: Math.exp(unexplained - max) / sum, logEvidence: max + Math.log(sum) };
}

/** Log prior share of each condition given age, sex and circumstances, flattened by the global exponent. */
export function conditionPriors(model: Model, evidence: Evidence): Float64Array {
  const { conditions, globals } = model;
  const out = new Float64Array(conditions.length);
  let total = 0;
  for (const c of conditions) total += c.prior ** globals.priorExponent;
  const scale = Math.log((1 - globals.unexplained) / total);
  for (let i = 0; i < conditions.length; i++) {
    const c = conditions[i];
    let log = scale + globals.priorExponent * Math.log(c.prior);
    if (evidence.age !== null) log += Math.log(c.age[ageBand(evidence.age)]);
    if (evidence.sex !== null) log += Math.log(c.sex[evidence.sex === "female" ? 0 : 1]);
    for (const o of evidence.observations) {
      const or = c.context.get(o.finding);
      if (or === undefined) continue;
      const p = model.findings[o.finding].base;
      const factor = (o.value ? or : 1) / (1 - p + p * or);
      log += Math.log(o.reliability * factor + 1 - o.reliability);
    }
    out[i] = log;
  }
  return out;
}

/** Log ratio to base of one observation in one state; what may be misread counts as base. */
export function observationScore(model: Model, state: number, o: Observation): number {
  const info = model.findings[o.finding];
  const p = model.cells[state * model.findings.length + o.finding];
  const cell = o.value ? p : 1 - p;
  const base = o.value ? info.base : 1 - info.base;
  return Math.log((o.reliability * cell + (1 - o.reliability) * base) / base);
}

/** Log ratio of all findings, states × 4 sides. A finding on the other side is at its base rate. */
function findingScores(model: Model, evidence: Evidence): Float64Array {
  const { states, findings, conditions, globals, cells } = model;
  const n = states.length;
  const out = new Float64Array(n * 4);
  const groups = new Map<string, Observation[]>();
  for (const o of evidence.observations) {
    const group = findings[o.finding].group;
    const list = groups.get(group);
    if (list) list.push(o);
    else groups.set(group, [o]);
  }
  const { groupTemper, groupCap: cap, temperature } = globals;
  const nf = findings.length;
  for (const list of groups.values()) {
    const m = list.length;
    const index = list.map((o) => o.finding);
    const lane = list.map((o) => (!findings[o.finding].sided ? 3 : o.side === "left" ? 0 : o.side === "right" ? 1 : 3));
    const oneLane = lane.every((l) => l === 3);
    // The ratio of `observationScore` is a line in the cell: slope × P + start.
    const slope = new Float64Array(m);
    const start = new Float64Array(m);
    for (let k = 0; k < m; k++) {
      const o = list[k];
      const r = o.reliability;
      const base = findings[o.finding].base;
      slope[k] = o.value ? r / base : -r / (1 - base);
      start[k] = o.value ? 1 - r : r / (1 - base) + 1 - r;
    }
    // Where a finding is a circumstance of a condition it has spoken in the prior.
    const context = list.map((o) => (conditions.some((c) => c.context.has(o.finding)) ? conditions.map((c) => c.context.has(o.finding)) : null));
    // n findings that say nearly the same count as less than n.
    const share = Float64Array.from({ length: m + 1 }, (_, count) => (count === 0 ? 0 : temperature / count ** groupTemper));
    const most = temperature * cap;
    for (let s = 0; s < n; s++) {
      const condition = states[s].condition;
      const row = s * nf;
      let left = 0;
      let right = 0;
      let shared = 0;
      let nLeft = 0;
      let nRight = 0;
      let nShared = 0;
      for (let k = 0; k < m; k++) {
        if (context[k]?.[condition]) continue;
        const w = Math.log(slope[k] * cells[row + index[k]] + start[k]);
        if (lane[k] === 0) {
          left += w;
          nLeft++;
        } else if (lane[k] === 1) {
          right += w;
          nRight++;
        } else {
          shared += w;
          nShared++;
        }
      }
      const both = Math.max(-most, Math.min(most, (shared + left + right) * share[nShared + nLeft + nRight]));
      out[s * 4] += oneLane ? both : Math.max(-most, Math.min(most, (shared + left) * share[nShared + nLeft]));
      out[s * 4 + 1] += oneLane ? both : Math.max(-most, Math.min(most, (shared + right) * share[nShared + nRight]));
      out[s * 4 + 2] += both;
      out[s * 4 + 3] += both;
    }
  }
  if (evidence.narrative && globals.silence > 0) addSilence(model, evidence, out);
  return out;
}

/** In a free narrative, what people tend to volunteer and did not: weight log(1 - v p) against the base rate. */
function addSilence(model: Model, evidence: Evidence, out: Float64Array): void {
  const told = new Set(evidence.observations.map((o) => model.findings[o.finding].group));
  const nf = model.findings.length;
  for (let f = 0; f < nf; f++) {
    const { volunteer, base, group } = model.findings[f];
    if (volunteer === 0 || told.has(group)) continue;
    const v = volunteer * model.globals.silence;
    const reference = Math.log(1 - v * base);
    for (let s = 0; s < model.states.length; s++) {
      const w = Math.log(1 - v * model.cells[s * nf + f]) - reference;
      for (let side = 0; side < 4; side++) out[s * 4 + side] += w;
    }
  }
}

/** Log ratio of the told places: a few effective draws from each cause's own map, mixed with a background. */
export function placeScores(model: Model, evidence: Evidence): Float64Array {
  const { states, areas, globals } = model;
  const out = new Float64Array(states.length);
  let total = 0;
  for (const p of evidence.places) total += p.weight;
  if (total === 0) return out;
  const perDraw = Math.min(total, globals.effectiveDraws) / total;
  const uniform = 1 / areas.length;
  for (const place of evidence.places) {
    const maps = place.kind === "pain" ? [model.painMap] : place.kind === "numb" ? [model.numbMap] : [model.painMap, model.numbMap];
    const means = place.kind === "pain" ? [model.meanPain] : place.kind === "numb" ? [model.meanNumb] : [model.meanPain, model.meanNumb];
    let reference = 0;
    let spread = 0;
    for (const [a, w] of place.areas) {
      spread += w * uniform;
      for (const mean of means) reference += (w * mean[a]) / means.length;
    }
    const base = Math.log((1 - globals.background) * reference + globals.background * spread);
    for (let s = 0; s < states.length; s++) {
      let own = 0;
      for (const [a, w] of place.areas) for (const map of maps) own += (w * map[s * areas.length + a]) / maps.length;
      out[s] += perDraw * place.weight * (Math.log((1 - globals.background) * own + globals.background * spread) - base);
    }
  }
  return out;
}

/** Log factor for left, right, both, midline given the side on which it is said to be felt. */
function sideScores(model: Model, evidence: Evidence): readonly [number, number, number, number] {
  const side = toldSide(evidence);
  const k = model.globals.sideTold;
  if (side === "unknown") return [0, 0, 0, 0];
  if (side === "both") return [-k, -k, 0, -0.4 * k];
  return side === "left" ? [0, -1.6 * k, -0.8 * k, -0.5 * k] : [-1.6 * k, 0, -0.8 * k, -0.5 * k];
}

/** Probability of each condition, summed over its sites, stages, wirings and sides; by condition index. */
export function byCondition(model: Model, p: Posterior): Float64Array {
  const out = new Float64Array(model.conditions.length);
  for (let i = 0; i < p.causes.length; i++) out[model.states[i >> 2].condition] += p.causes[i];
  return out;
}

/** For one condition, its probability by site, side and level, most probable first. */
export function sitesOf(model: Model, p: Posterior, condition: number) {
  const found = new Map<string, { site: string; side: (typeof SIDES)[number]; level: string | null; probability: number }>();
  for (let i = 0; i < p.causes.length; i++) {
    const state = model.states[i >> 2];
    if (state.condition !== condition || p.causes[i] === 0) continue;
    const key = `${state.site}|${i & 3}`;
    const row = found.get(key);
    if (row) row.probability += p.causes[i];
    else found.set(key, { site: state.site, side: SIDES[i & 3], level: state.level, probability: p.causes[i] });
  }
  return [...found.values()].sort((a, b) => b.probability - a.probability || (a.site < b.site ? -1 : 1));
}
