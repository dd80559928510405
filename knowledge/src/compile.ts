import {
  AGE_BANDS, type ConditionInfo, FALSE_SIGN, type Flag, type FlagLogic, type Globals, type Lesion, type Losses, lesionAt, lossesOf, type Model, reflexLoss, STAGES, type Stage, type StateInfo, weakness,
} from "@proximal/engine";
import { type Condition, type Finding, type FindingRow, WORDS } from "./schema.ts";
import type { Knowledge } from "./load.ts";
import { areasNamed, areasOfRegionFinding, REGION_FINDINGS } from "./regions.ts";

const MIN = 0.004;
const MAX = 0.985;
const clip = (p: number) => Math.max(MIN, Math.min(MAX, p));

/** Signs that a normal examination states, and wasting, by stage of a root or nerve lesion. Basis: estimate. */
const BY_STAGE: Record<string, Record<Stage, number>> = {
  "strength-all-normal": { irritation: 0.85, sensory: 0.75, weakness: 0.06, severe: 0.02 },
  "sensation-normal": { irritation: 0.6, sensory: 0.12, weakness: 0.25, severe: 0.12 },
  "neuro-exam-normal": { irritation: 0.5, sensory: 0.1, weakness: 0.03, severe: 0.015 },
  wasting: { irritation: 0.02, sensory: 0.04, weakness: 0.22, severe: 0.45 },
  weakness: { irritation: 0.12, sensory: 0.2, weakness: 0.92, severe: 0.97 },
  "sensation-light-touch": { irritation: 0.2, sensory: 0.65, weakness: 0.55, severe: 0.7 },
  "sensation-pinprick": { irritation: 0.2, sensory: 0.6, weakness: 0.5, severe: 0.65 },
  "sensation-nerve-territory": { irritation: 0.1, sensory: 0.4, weakness: 0.4, severe: 0.5 },
  "weak-mild": { irritation: 0.1, sensory: 0.12, weakness: 0.45, severe: 0.1 },
  "weak-severe": { irritation: 0.01, sensory: 0.015, weakness: 0.22, severe: 0.65 },
  "weak-none": { irritation: 0.004, sensory: 0.006, weakness: 0.06, severe: 0.4 },
  numb: { irritation: 0.35, sensory: 0.85, weakness: 0.6, severe: 0.8 },
  tingling: { irritation: 0.5, sensory: 0.75, weakness: 0.5, severe: 0.5 },
};
const MOTOR_ONLY = new Set(["weak-mild", "weak-severe", "weak-none", "wasting", "weakness", "strength-all-normal"]);
const SENSORY_ONLY = new Set(["sensation-normal", "sensation-light-touch", "sensation-pinprick", "numb", "tingling", "sensation-nerve-territory"]);

export interface State extends StateInfo {
  readonly stage: Stage | null;
  readonly losses: Losses | null;
  readonly pattern: string;
}

/** Hidden states of one condition: site × stage × wiring for nerves and roots, site alone for the rest. */
function statesOf(knowledge: Knowledge, c: Condition, index: number): State[] {
  const out: State[] = [];
  const equal = 1 / c.sites.length;
  for (const { site, share } of c.sites) {
    const lesion: Lesion | null = c.pattern ? { kind: "pattern", id: c.pattern } : lesionAt(knowledge.anatomy, site);
    const weight = share ?? equal;
    if (!lesion) {
      out.push({ condition: index, site, level: null, weight, stage: null, losses: null, pattern: "none" });
      continue;
    }
    const point = lesionAt(knowledge.anatomy, site);
    const level = point?.kind === "roots" ? point.roots.join(",") : null;
    const wirings = lesion.kind === "roots" ? knowledge.anatomy.wirings : [{ shift: 0, share: 1 }];
    for (const wiring of wirings) {
      const losses = lossesOf(knowledge.anatomy, lesion, wiring.shift);
      for (const stage of STAGES) {
        const p = c.stages?.[stage] ?? 0;
        if (p > 0) out.push({ condition: index, site, level, weight: weight * wiring.share * p, stage, losses, pattern: lesion.kind === "pattern" ? lesion.id : "point" });
      }
    }
  }
  return out;
}

/** The row's own probability, shrunk towards the base rate by its sample size; words count as small samples. */
function ownProbability(row: FindingRow, base: number): number {
  const raw = row.sens ?? (typeof row.p === "string" ? WORDS[row.p] : (row.p as number));
  const n = typeof row.n === "number" ? row.n : Number.parseInt(String(row.n ?? "").replace(/[^\d].*$/, ""), 10);
  const sample = typeof row.p === "string" || row.sens !== undefined ? 25 : Number.isFinite(n) && n > 0 ? n : 20;
  const pull = row.sens !== undefined ? 4 : 2;
  return clip((raw * sample + base * pull) / (sample + pull));
}

/** What the anatomy says of a finding in a state; null where it says nothing. */
function anatomyProbability(knowledge: Knowledge, finding: Finding, state: State): number | null {
  const { losses, stage, pattern } = state;
  const signs = knowledge.patternSigns[pattern] ?? {};
  if (!losses || !stage) return signs[finding.id] ?? knowledge.patternSigns.none?.[finding.id] ?? null;
  if (pattern !== "point" && signs[finding.id] !== undefined) return signs[finding.id];
  const reads = finding.reads;
  if (reads?.movement) return weakness(losses.movements.get(reads.movement) ?? 0, pattern === "point" ? stage : stage === "irritation" ? "sensory" : stage);
  if (reads?.reflex) {
    const reflex = knowledge.anatomy.reflexes.find((r) => r.id === reads.reflex);
    if (reads.as === "reduced" && reflex) return reflexLoss(losses.reflexes.get(reads.reflex) ?? 0, stage, reflex.absentInHealth);
    if (reads.as === "brisk") return losses.brisk.get(reads.reflex) ?? 0.02;
  }
  const table = BY_STAGE[finding.id];
  if (table && pattern === "point") {
    const moves = Math.max(...losses.movements.values()) > 0.25;
    const feels = Math.max(...losses.areas.values()) > 0.1;
    if (MOTOR_ONLY.has(finding.id) && !moves) return finding.id === "strength-all-normal" ? 0.9 : FALSE_SIGN.weak;
    if (SENSORY_ONLY.has(finding.id) && !feels) return finding.id === "sensation-normal" ? 0.9 : FALSE_SIGN.numb;
    return table[stage];
  }
  return signs[finding.id] ?? null;
}

/** Weights of areas as a map that sums to 1. */
function mapFrom(knowledge: Knowledge, weights: Readonly<Record<string, number>>): Float64Array {
  const areas = knowledge.anatomy.areas;
  const out = new Float64Array(areas.length);
  let total = 0;
  for (const [name, weight] of Object.entries(weights)) {
    const named = areasNamed(knowledge.anatomy, name);
    if (!named) continue;
    for (const id of named) out[areas.findIndex((a) => a.id === id)] += weight / named.length;
    total += weight;
  }
  if (total === 0) return out.fill(1 / areas.length);
  return out.map((x) => x / total);
}

function territory(knowledge: Knowledge, state: State, kind: "pain" | "numb"): Float64Array | null {
  if (!state.losses) return null;
  const lesion = lesionAt(knowledge.anatomy, state.site);
  const weights: Record<string, number> = {};
  for (const area of knowledge.anatomy.areas) {
    const loss = state.losses.areas.get(area.id) ?? 0;
    const strays = kind === "pain" && area.painRoots && lesion?.kind === "roots" ? lesion.roots.reduce((s, r) => s + (area.painRoots?.[r] ?? 0), 0) : loss;
    if (strays > 0) weights[area.id] = strays;
  }
  return Object.keys(weights).length > 0 ? mapFrom(knowledge, weights) : null;
}

function blend(a: Float64Array, b: Float64Array, share: number): Float64Array {
  return a.map((x, i) => share * x + (1 - share) * b[i]);
}

/** Raises a region's share of the map until three draws reach it as often as the condition's own row says. */
function reach(map: Float64Array, members: readonly number[], p: number): Float64Array {
  const wanted = 1 - (1 - p) ** (1 / 3);
  const have = members.reduce((s, i) => s + map[i], 0);
  if (have >= wanted) return map;
  const out = map.map((x) => (x * (1 - wanted)) / (1 - have));
  for (const i of members) out[i] = have > 0 ? (map[i] * wanted) / have : wanted / members.length;
  return out;
}

/** Builds the engine's Model from the parsed knowledge: every cell filled by own row, anatomy, family, or base rate. */
export function compileModel(knowledge: Knowledge, overrides: Partial<Globals> = {}): Model {
  const { findings, anatomy } = knowledge;
  const conditions = knowledge.conditions.filter((c) => c.id !== "unexplained");
  const findingIndex = new Map(findings.map((f, i) => [f.id, i]));
  for (const [i, f] of findings.entries()) for (const alias of f.aliases) if (!findingIndex.has(alias)) findingIndex.set(alias, i);
  const areaIndex = new Map(anatomy.areas.map((a, i) => [a.id, i]));
  const nf = findings.length;
  const na = anatomy.areas.length;
  const states = conditions.flatMap((c, i) => statesOf(knowledge, c, i));
  const own = conditions.map((c) => new Map(c.findings.map((r) => [findingIndex.get(r.finding) ?? -1, ownProbability(r, findings[findingIndex.get(r.finding) ?? 0]?.base ?? 0.1)])));

  const family = new Map<string, Float64Array>();
  for (const origin of new Set(conditions.map((c) => c.origin))) {
    const members = conditions.flatMap((c, i) => (c.origin === origin ? [i] : []));
    family.set(origin, Float64Array.from(findings, (f, j) => members.reduce((s, i) => s + (own[i].get(j) ?? f.base), 0) / members.length));
  }

  const painMap = new Float64Array(states.length * na);
  const numbMap = new Float64Array(states.length * na);
  const uniform = new Float64Array(na).fill(1 / na);
  const regionMembers = new Map(REGION_FINDINGS.map((id) => [id, areasOfRegionFinding(anatomy, id).map((a) => areaIndex.get(a) as number)]));
  for (const [s, state] of states.entries()) {
    const c = conditions[state.condition];
    const ownPain = territory(knowledge, state, "pain");
    const told = c.felt?.pain ? mapFrom(knowledge, c.felt.pain) : null;
    let pain = told && ownPain ? blend(told, ownPain, 0.65) : (told ?? ownPain ?? uniform);
    for (const [id, members] of regionMembers) {
      const p = own[state.condition].get(findingIndex.get(id) ?? -1);
      if (p !== undefined) pain = reach(pain, members, Math.min(p, 0.9));
    }
    const ownNumb = territory(knowledge, state, "numb");
    const numb = ownNumb ?? (c.felt?.numb && Object.keys(c.felt.numb).length > 0 ? mapFrom(knowledge, c.felt.numb) : blend(pain, uniform, 0.6));
    painMap.set(pain, s * na);
    numbMap.set(ownNumb && c.felt?.numb && Object.keys(c.felt.numb).length > 0 ? blend(numb, mapFrom(knowledge, c.felt.numb), 0.6) : numb, s * na);
  }

  const cells = new Float64Array(states.length * nf);
  for (const [s, state] of states.entries()) {
    const c = conditions[state.condition];
    const familyMean = family.get(c.origin) as Float64Array;
    for (let j = 0; j < nf; j++) {
      const f = findings[j];
      const row = own[state.condition].get(j);
      const members = regionMembers.get(f.id);
      const computed = state.losses ? anatomyProbability(knowledge, f, state) : null;
      let p: number | undefined = computed ?? row;
      if (p === undefined && members) p = 1 - (1 - members.reduce((sum, a) => sum + painMap[s * na + a], 0)) ** 3;
      if (p === undefined) p = anatomyProbability(knowledge, f, state) ?? undefined;
      cells[s * nf + j] = clip(p ?? 0.5 * familyMean[j] + 0.5 * f.base);
    }
  }

  return {
    version: knowledge.version,
    findings: findings.map((f) => ({
      id: f.id, base: clip(f.base), group: f.group ?? f.id, exclusive: f.exclusive, sided: f.sided, volunteer: f.volunteer, region: REGION_FINDINGS.includes(f.id) ? f.id : null,
    })),
    conditions: conditions.map((c) => conditionInfo(conditions, c, findingIndex)),
    states: states.map(({ condition, site, level, weight }) => ({ condition, site, level, weight })),
    areas: anatomy.areas.map((a) => a.id),
    cells,
    painMap,
    numbMap,
    meanPain: meanMap(painMap, states, conditions.length, na),
    meanNumb: meanMap(numbMap, states, conditions.length, na),
    flags: knowledge.flags.map((f): Flag => ({ id: f.id, level: f.level, logic: f.logic as FlagLogic, says: f.says, pointsTo: f.pointsTo, confidence: f.confidence })),
    regions: new Map([...regionMembers]),
    globals: { ...(knowledge.globals as unknown as Globals), ...overrides },
    findingIndex,
    areaIndex,
  };
}

function meanMap(map: Float64Array, states: readonly State[], conditions: number, na: number): Float64Array {
  const out = new Float64Array(na);
  for (const [s, state] of states.entries()) for (let a = 0; a < na; a++) out[a] += (state.weight * map[s * na + a]) / conditions;
  return out;
}

function conditionInfo(all: readonly Condition[], c: Condition, findingIndex: ReadonlyMap<string, number>): ConditionInfo {
  const one = c.side.one ?? 0;
  const total = one + (c.side.both ?? 0) + (c.side.midline ?? 0);
  const presenters = all.reduce((s, x) => s + x.prior.per10000, 0);
  const mean = (of: (x: Condition) => number) => all.reduce((s, x) => s + x.prior.per10000 * of(x), 0) / presenters;
  const ratio = (p: number, q: number) => Math.max(0.02, Math.min(20, (p + 0.002) / (q + 0.002)));
  const female = c.sex?.female ?? 0.5;
  const femaleAll = mean((x) => x.sex?.female ?? 0.5);
  return {
    id: c.id,
    name: c.name,
    origin: c.origin,
    urgency: c.urgency,
    raises: (c.raises ?? []).flatMap((r) => (findingIndex.has(r.when) ? [{ finding: findingIndex.get(r.when) as number, to: r.to }] : [])),
    prior: c.prior.per10000,
    sides: [one / total / 2, one / total / 2, (c.side.both ?? 0) / total, (c.side.midline ?? 0) / total],
    age: Float64Array.from(AGE_BANDS, (band) => ratio(c.age[band] ?? 0, mean((x) => x.age[band] ?? 0))),
    sex: [ratio(female, femaleAll), ratio(1 - female, 1 - femaleAll)],
    context: new Map((c.context ?? []).flatMap((r) => (findingIndex.has(r.finding) ? [[findingIndex.get(r.finding) as number, r.or] as [number, number]] : []))),
  };
}
