import type { FindingInfo, Globals, Model } from "@proximal/engine";
import { ORIGINS } from "@proximal/engine";

/** A small model drawn from a seeded sequence, for oracles and properties. */
export function toyModel(seed: number, conditions = 5, findings = 8, areas = 6): Model {
  let x = seed + 1;
  const random = () => {
    x = (x * 1664525 + 1013904223) % 4294967296;
    return x / 4294967296;
  };
  const p = () => 0.02 + 0.96 * random();
  const map = (n: number) => {
    const w = Array.from({ length: n }, p);
    const sum = w.reduce((a, b) => a + b, 0);
    return w.map((v) => v / sum);
  };
  const infos: FindingInfo[] = Array.from({ length: findings }, (_, i) => ({ id: `f${i}`, base: p(), group: `g${i % 5}`, exclusive: false, sided: i % 2 === 0, volunteer: i === 1 ? 0.5 : 0, region: null }));
  const states = Array.from({ length: conditions }, (_, c) => {
    const w = random();
    return [{ condition: c, site: `s${c}a`, level: null, weight: w }, { condition: c, site: `s${c}b`, level: "L5", weight: 1 - w }];
  }).flat();
  const globals: Globals = { priorExponent: 0.7, effectiveDraws: 2.5, background: 0.1, groupTemper: 0.4, groupCap: 3.45, temperature: 0.9, unexplained: 0.03, sideTold: 1.2, silence: 0.5 };
  return {
    version: "toy",
    findings: infos,
    conditions: Array.from({ length: conditions }, (_, c) => ({
      id: `c${c}`, name: `c${c}`, origin: ORIGINS[c % 10], urgency: (["emergency-now", "same-day", "within-days", "routine", "self-care"] as const)[c % 5], raises: [], prior: 1 + 50 * random(),
      sides: ((s) => [s, s, 0.6 - s, 1 - s - 0.6] as const)(0.1 + 0.2 * random()) as [number, number, number, number],
      age: Float64Array.from({ length: 9 }, () => 0.5 + random()), sex: [0.8, 1.2] as const, context: new Map(c === 0 ? [[7, 3]] : []),
    })),
    states,
    areas: Array.from({ length: areas }, (_, a) => `a${a}`),
    cells: Float64Array.from({ length: states.length * findings }, p),
    painMap: Float64Array.from(states.flatMap(() => map(areas))),
    numbMap: Float64Array.from(states.flatMap(() => map(areas))),
    meanPain: Float64Array.from(map(areas)),
    meanNumb: Float64Array.from(map(areas)),
    flags: [
      { id: "flag-a", level: "same-day", logic: "f0", says: "a", pointsTo: [], confidence: 0.5 },
      { id: "flag-b", level: "emergency-now", logic: { all: ["f1", { any: ["f2", "f3"] }] }, says: "b", pointsTo: [], confidence: 0.5 },
    ],
    regions: new Map(),
    globals,
    findingIndex: new Map(infos.map((f, i) => [f.id, i])),
    areaIndex: new Map(Array.from({ length: areas }, (_, a) => [`a${a}`, a])),
  };
}
