import { type Anatomy, lesionAt, type Losses, lossesOf, numbness, reflexLoss, type Stage, weakness } from "@proximal/engine";

export interface Row {
  readonly kind: "movement" | "area" | "reflex";
  readonly id: string;
  readonly name: string;
  readonly a: number;
  readonly b: number;
}

const known = new WeakMap<Anatomy, Map<string, readonly { share: number; losses: Losses }[]>>();
/** What a site cuts in each way people are wired; the same at every stage, so kept. */
function lanesOf(anatomy: Anatomy, site: string): readonly { share: number; losses: Losses }[] {
  const kept = known.get(anatomy) ?? new Map<string, readonly { share: number; losses: Losses }[]>();
  known.set(anatomy, kept);
  const made = kept.get(site);
  if (made) return made;
  const lesion = lesionAt(anatomy, site);
  const wirings = !lesion ? [] : lesion.kind === "roots" ? anatomy.wirings : [{ shift: 0, share: 1 }];
  const lanes = wirings.map(({ shift, share }) => ({ share, losses: lossesOf(anatomy, lesion!, shift) }));
  kept.set(site, lanes);
  return lanes;
}

/** Chance of every sign under one site, over the ways people are wired. */
function chances(anatomy: Anatomy, site: string, stage: Stage): Map<string, number> {
  const out = new Map<string, number>();
  const add = (key: string, p: number) => out.set(key, (out.get(key) ?? 0) + p);
  for (const { share, losses } of lanesOf(anatomy, site)) {
    for (const m of anatomy.movements) add(`movement ${m.id}`, share * weakness(losses.movements.get(m.id) ?? 0, stage));
    for (const a of anatomy.areas) add(`area ${a.id}`, share * numbness(losses.areas.get(a.id) ?? 0, stage));
    for (const r of anatomy.reflexes) add(`reflex ${r.id}`, share * reflexLoss(losses.reflexes.get(r.id) ?? 0, stage, r.absentInHealth));
  }
  return out;
}

/** A difference of this many points in a hundred tells two sites apart in practice. (basis: estimate) */
export const TELLS = 0.35;
/** Below this a sign is not worth naming for either site. */
const WORTH = 0.3;

/** Every sign that either site is likely to give, with its chance under both: movements, reflexes, skin, the most telling of each first. */
export function compareSites(anatomy: Anatomy, siteA: string, siteB: string, stage: Stage): Row[] {
  const [a, b] = [chances(anatomy, siteA, stage), chances(anatomy, siteB, stage)];
  const rows = (kind: Row["kind"], list: readonly { id: string; name?: string }[]) =>
    list.map((x): Row => ({ kind, id: x.id, name: x.name ?? x.id, a: a.get(`${kind} ${x.id}`) ?? 0, b: b.get(`${kind} ${x.id}`) ?? 0 }));
  const telling = (list: Row[]) => list.filter((row) => Math.max(row.a, row.b) >= WORTH).sort((x, y) => Math.abs(y.a - y.b) - Math.abs(x.a - x.b) || (x.id < y.id ? -1 : 1));
  return [...telling(rows("movement", anatomy.movements)), ...telling(rows("reflex", anatomy.reflexes)), ...telling(rows("area", anatomy.areas))];
}
