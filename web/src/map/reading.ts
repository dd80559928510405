import { type Anatomy, type Lesion, lesionAt, lossesOf, type Signs, signsOf, type Stage } from "@proximal/engine";
import { beyond, chainOf, wayTo } from "./graph.ts";

/** What one site at one stage means, ready to draw. */
export interface Reading {
  readonly site: string;
  readonly lesion: Lesion;
  readonly signs: Signs;
  /** Chance by area that it goes numb or tingles, and that it hurts. */
  readonly numb: ReadonlyMap<string, number>;
  readonly pain: ReadonlyMap<string, number>;
  readonly spared: ReadonlySet<string>;
  readonly beyond: ReadonlySet<string>;
  /** From the site to where it is felt: to `felt` where that is given, else to what goes numb. */
  readonly way: ReadonlySet<string>;
  /** The longest run of the way, from the site outwards. */
  readonly chain: readonly string[];
}

const known = new WeakMap<Anatomy, Map<string, Signs>>();
/** Signs by site and stage, kept: one walks back and forth between the same few. */
function signsAt(anatomy: Anatomy, site: string, lesion: Lesion, stage: Stage): Signs {
  const kept = known.get(anatomy) ?? new Map<string, Signs>();
  known.set(anatomy, kept);
  const key = `${site} ${stage}`;
  const signs = kept.get(key) ?? signsOf(anatomy, lesion, stage);
  kept.set(key, signs);
  return signs;
}

/** The reading of a site of the anatomy; null where the site is no nerve, root or pattern. */
export function readingOf(anatomy: Anatomy, site: string, stage: Stage, felt?: ReadonlySet<string>): Reading | null {
  const lesion = lesionAt(anatomy, site);
  if (!lesion) return null;
  const signs = signsAt(anatomy, site, lesion, stage);
  const numb = new Map(signs.numb.map((n) => [n.area, n.probability]));
  const pain = new Map(signs.painful.map((n) => [n.area, n.probability]));
  const likely = new Set([...numb].filter(([, p]) => p >= 0.4).map(([area]) => area));
  const way = wayTo(anatomy, lesion, felt && felt.size > 0 ? felt : likely);
  return {
    site,
    lesion,
    signs,
    numb,
    pain,
    spared: new Set(signs.spared.flatMap((s) => ("area" in s ? [s.area] : []))),
    beyond: beyond(anatomy, lesion),
    way,
    chain: chainOf(anatomy, lesion, way),
  };
}

/** A movement or area is a nerve's own business from this share on. */
const OWN = 0.3;

/** What a segment or root moves and feels: what is lost where it is cut. */
export function dutiesOf(anatomy: Anatomy, id: string): { moves: string[]; feels: string[] } {
  const lesion = lesionAt(anatomy, id);
  if (!lesion) return { moves: [], feels: [] };
  const losses = lossesOf(anatomy, lesion);
  const names = (list: readonly { id: string; name: string }[], lost: ReadonlyMap<string, number>) =>
    list.filter((x) => (lost.get(x.id) ?? 0) >= OWN).sort((a, b) => (lost.get(b.id) ?? 0) - (lost.get(a.id) ?? 0)).map((x) => x.name);
  return { moves: names(anatomy.movements, losses.movements), feels: names(anatomy.areas, losses.areas) };
}
