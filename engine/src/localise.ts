import type { Anatomy, Area, Segment, Shares } from "./anatomy.ts";
import { STAGES, type Stage } from "./model.ts";

/** A point (a segment, one root, or neighbouring roots) or a pattern over the graph. */
export type Lesion = { readonly kind: "segment"; readonly id: string } | { readonly kind: "roots"; readonly roots: readonly string[] } | { readonly kind: "pattern"; readonly id: string };

/** What a lesion does, before stage: the share of each target's nerve supply that it cuts, 0..1. */
export interface Losses {
  readonly movements: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<string, number>;
  readonly reflexes: ReadonlyMap<string, number>;
  readonly brisk: ReadonlyMap<string, number>;
}

/**
 * Half-loss of the dose-response from share of supply lost to a sign being found, by stage: P = ceiling x^4/(x^4 + h^4).
 * A weak stage at half the supply (hip abduction in L5) gives 0.86, as Jeon 2013 found; the rest is basis: estimate.
 */
const HALF_LOSS: Record<Stage, { weak: number; numb: number; reflex: number }> = {
  irritation: { weak: 1.5, numb: 0.8, reflex: 1.0 },
  sensory: { weak: 0.9, numb: 0.3, reflex: 0.6 },
  weakness: { weak: 0.29, numb: 0.35, reflex: 0.4 },
  severe: { weak: 0.2, numb: 0.25, reflex: 0.3 },
};
const CEILING = { weak: 0.95, numb: 0.9, reflex: 0.9 };
/** How often an examiner or a person reports the sign where nothing is lost. Jeon 2013: 3.6 % for hip abduction in peroneal palsy. */
export const FALSE_SIGN = { weak: 0.036, numb: 0.06 };

function dose(loss: number, half: number, ceiling: number, floor: number): number {
  const x = loss ** 4;
  return floor + (ceiling - floor) * (x / (x + half ** 4));
}

/** P(movement found weak). */
export function weakness(loss: number, stage: Stage): number {
  return dose(loss, HALF_LOSS[stage].weak, CEILING.weak, FALSE_SIGN.weak);
}
/** P(area found numb or tingling). */
export function numbness(loss: number, stage: Stage): number {
  return dose(loss, HALF_LOSS[stage].numb, CEILING.numb, FALSE_SIGN.numb);
}
/** P(reflex found reduced), given how often it is absent in health. */
export function reflexLoss(loss: number, stage: Stage, absentInHealth: number): number {
  return dose(loss, HALF_LOSS[stage].reflex, CEILING.reflex, absentInHealth);
}

/** Follows one root's fibres upward: the share of those reaching `target` that pass through `through`. */
function shareThrough(segments: ReadonlyMap<string, Segment>, through: string, target: string, root: string): number {
  if (target === through) return 1;
  const segment = segments.get(target);
  if (!segment) return 0;
  let carried = 0;
  let passed = 0;
  for (const parent of segment.parents) {
    const carries = parent === root || (segments.get(parent)?.roots[root] ?? 0) > 0;
    if (!carries) continue;
    const weight = segment.parentShares?.[parent] ?? 1;
    carried += weight;
    passed += weight * (parent === root ? 0 : shareThrough(segments, through, parent, root));
  }
  return carried === 0 ? 0 : passed / carried;
}

/** Roots of a target as this person is wired: shifted levels read the neighbour's share. */
function rootShare(roots: Shares, order: readonly string[], root: string, shift: number): number {
  const index = order.indexOf(root) + shift;
  return index < 0 || index >= order.length ? 0 : (roots[order[index]] ?? 0);
}

/** Forward: what a lesion cuts, under one wiring (`shift` in root levels; it moves roots, not nerves). */
export function lossesOf(anatomy: Anatomy, lesion: Lesion, shift = 0): Losses {
  if (lesion.kind === "pattern") return patternLosses(anatomy, lesion.id);
  const segments = new Map(anatomy.segments.map((s) => [s.id, s]));
  const throughNerve = (nerve: string, roots: Shares): number => {
    if (lesion.kind === "roots") {
      let lost = 0;
      for (const root of lesion.roots) lost += rootShare(roots, anatomy.roots, root, shift);
      return Math.min(1, lost);
    }
    let lost = 0;
    for (const [root, share] of Object.entries(roots)) lost += share * shareThrough(segments, lesion.id, nerve, root);
    return lost;
  };
  const muscleLoss = new Map(anatomy.muscles.map((m) => [m.id, throughNerve(m.nerve, m.roots)]));
  const areaLoss = (area: Area): number => {
    if (lesion.kind === "roots") return throughNerve("", area.roots);
    let lost = 0;
    for (const [nerve, share] of Object.entries(area.nerves)) lost += share * throughNerve(nerve, segments.get(nerve)?.roots ?? {});
    return lost;
  };
  const movements = new Map(
    anatomy.movements.map((m) => [m.id, Object.entries(m.muscles).reduce((sum, [muscle, w]) => sum + w * (muscleLoss.get(muscle) ?? 0), 0)]),
  );
  return {
    movements,
    areas: new Map(anatomy.areas.map((a) => [a.id, areaLoss(a)])),
    reflexes: new Map(anatomy.reflexes.map((r) => [r.id, throughNerve(r.nerve, r.roots)])),
    brisk: new Map(),
  };
}

function patternLosses(anatomy: Anatomy, id: string): Losses {
  const pattern = anatomy.patterns.find((p) => p.id === id);
  if (!pattern) throw new Error(`unknown pattern "${id}"; expected one of ${anatomy.patterns.map((p) => p.id).join(", ")}`);
  return {
    movements: new Map(anatomy.movements.map((m) => [m.id, pattern.movements[m.id] ?? 0])),
    areas: new Map(anatomy.areas.map((a) => [a.id, pattern.numb[a.id] ?? pattern.numb[a.region] ?? 0])),
    reflexes: new Map(anatomy.reflexes.map((r) => [r.id, pattern.reflexes[r.id] ?? 0])),
    brisk: new Map(Object.entries(pattern.brisk)),
  };
}

/** Reads the name of a site: "L5", "L4+L5", a segment, or "segment/site" of the graph; null where it is none of these. */
export function lesionAt(anatomy: Anatomy, site: string): Lesion | null {
  const roots = site.split("+");
  if (roots.every((r) => anatomy.roots.includes(r))) return { kind: "roots", roots };
  const id = site.split("/")[0];
  if (anatomy.segments.some((s) => s.id === id)) return { kind: "segment", id };
  if (anatomy.patterns.some((p) => p.id === id)) return { kind: "pattern", id };
  return null;
}

export interface Signs {
  readonly weak: readonly { movement: string; probability: number }[];
  readonly numb: readonly { area: string; probability: number }[];
  readonly painful: readonly { area: string; probability: number }[];
  readonly reflexes: readonly { reflex: string; probability: number }[];
  readonly spared: readonly ({ movement: string } | { area: string } | { reflex: string })[];
}

/** Forward signs for a person of unknown wiring: what weakens, goes numb, hurts or fades, and what stays spared. */
export function signsOf(anatomy: Anatomy, lesion: Lesion, stage: Stage): Signs {
  const lanes = lesion.kind === "roots" ? anatomy.wirings : [{ id: "usual", shift: 0, share: 1 }];
  const weak = new Map<string, number>();
  const numb = new Map<string, number>();
  const pain = new Map<string, number>();
  const reflexes = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, value: number) => map.set(key, (map.get(key) ?? 0) + value);
  for (const wiring of lanes) {
    const losses = lossesOf(anatomy, lesion, wiring.shift);
    for (const [m, loss] of losses.movements) add(weak, m, wiring.share * weakness(loss, stage));
    for (const [a, loss] of losses.areas) add(numb, a, wiring.share * numbness(loss, stage));
    for (const [r, loss] of losses.reflexes) add(reflexes, r, wiring.share * reflexLoss(loss, stage, anatomy.reflexes.find((x) => x.id === r)?.absentInHealth ?? 0.05));
    for (const area of anatomy.areas) {
      const share = lesion.kind === "roots" ? lesion.roots.reduce((s, r) => s + rootShare(area.painRoots ?? area.roots, anatomy.roots, r, wiring.shift), 0) : (losses.areas.get(area.id) ?? 0);
      add(pain, area.id, wiring.share * Math.min(0.95, share));
    }
  }
  const list = <K extends string>(map: Map<string, number>, key: K, least: number) =>
    [...map].filter(([, p]) => p >= least).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id, p]) => ({ [key]: id, probability: Math.round(p * 1000) / 1000 }) as Record<K, string> & { probability: number });
  const sparedOf = <K extends string>(map: Map<string, number>, key: K, below: number) => [...map].filter(([, p]) => p < below).map(([id]) => ({ [key]: id }) as Record<K, string>);
  return {
    weak: list(weak, "movement", 0.15),
    numb: list(numb, "area", 0.15),
    painful: list(pain, "area", 0.1),
    reflexes: list(reflexes, "reflex", 0.15),
    spared: [...sparedOf(weak, "movement", 0.1), ...sparedOf(numb, "area", 0.1), ...sparedOf(reflexes, "reflex", 0.12)],
  };
}

export interface Sign {
  readonly kind: "movement" | "area" | "reflex";
  readonly id: string;
  readonly present: boolean;
}

/** Backward: log-likelihood of observed and spared signs under each candidate lesion, summed over stage and wiring. */
export function lesionsExplaining(anatomy: Anatomy, signs: readonly Sign[], candidates: readonly string[], stageShares: Readonly<Record<Stage, number>>) {
  const rows = candidates.map((site) => {
    const lesion = lesionAt(anatomy, site);
    if (!lesion) throw new Error(`"${site}" is no root, segment or pattern of the anatomy`);
    let total = 0;
    for (const wiring of lesion.kind === "roots" ? anatomy.wirings : [{ shift: 0, share: 1 }]) {
      const losses = lossesOf(anatomy, lesion, wiring.shift);
      for (const stage of STAGES) {
        let p = wiring.share * stageShares[stage];
        for (const sign of signs) {
          const q =
            sign.kind === "movement" ? weakness(losses.movements.get(sign.id) ?? 0, stage)
            : sign.kind === "area" ? numbness(losses.areas.get(sign.id) ?? 0, stage)
            : reflexLoss(losses.reflexes.get(sign.id) ?? 0, stage, anatomy.reflexes.find((r) => r.id === sign.id)?.absentInHealth ?? 0.05);
          p *= sign.present ? q : 1 - q;
        }
        total += p;
      }
    }
    return { site, likelihood: total };
  });
  const sum = rows.reduce((s, r) => s + r.likelihood, 0);
  return rows.map((r) => ({ site: r.site, probability: r.likelihood / sum })).sort((a, b) => b.probability - a.probability);
}
