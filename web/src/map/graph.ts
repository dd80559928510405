import type { Anatomy, Lesion, Segment } from "@proximal/engine";

/** Ways about the nerve graph, for drawing. What a lesion does is the engine's matter. */
export interface Graph {
  readonly segments: ReadonlyMap<string, Segment>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

const made = new WeakMap<Anatomy, Graph>();
export function graphOf(anatomy: Anatomy): Graph {
  const known = made.get(anatomy);
  if (known) return known;
  const children = new Map<string, string[]>();
  for (const segment of anatomy.segments) for (const parent of segment.parents) children.set(parent, [...(children.get(parent) ?? []), segment.id]);
  const graph = { segments: new Map(anatomy.segments.map((s) => [s.id, s])), children };
  made.set(anatomy, graph);
  return graph;
}

/** Of a segment's fibres, this share must come from the hurt roots for it to be drawn as theirs. (basis: estimate) */
const CARRIES = 0.2;

/** The segments through which fibres from the lesion run: itself, and what lies beyond. Empty for a pattern. */
export function beyond(anatomy: Anatomy, lesion: Lesion, least = CARRIES): Set<string> {
  if (lesion.kind === "pattern") return new Set();
  const { segments, children } = graphOf(anatomy);
  const carries = (id: string) => lesion.kind === "segment" || lesion.roots.reduce((sum, root) => sum + (segments.get(id)?.roots[root] ?? 0), 0) >= least;
  const out = new Set<string>(lesion.kind === "segment" ? [lesion.id] : []);
  const queue = lesion.kind === "segment" ? [lesion.id] : [...lesion.roots];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const child of children.get(at) ?? []) {
      if (out.has(child) || !carries(child)) continue;
      out.add(child);
      queue.push(child);
    }
  }
  return out;
}

/** A nerve gives an area at least this share of its feeling to count as the way to it. */
const SERVES = 0.25;

/** The segments from the lesion to the nerves that feel the given areas. */
export function wayTo(anatomy: Anatomy, lesion: Lesion, areas: ReadonlySet<string>): Set<string> {
  const reach = beyond(anatomy, lesion, 0.05);
  const { segments } = graphOf(anatomy);
  const out = new Set<string>();
  const climb = (id: string) => {
    if (!reach.has(id) || out.has(id)) return;
    out.add(id);
    for (const parent of segments.get(id)?.parents ?? []) climb(parent);
  };
  for (const area of anatomy.areas) if (areas.has(area.id)) for (const [nerve, share] of Object.entries(area.nerves)) if (share >= SERVES) climb(nerve);
  return out;
}

/** The longest run of segments of a way, from the lesion outwards. */
export function chainOf(anatomy: Anatomy, lesion: Lesion, way: ReadonlySet<string>): string[] {
  if (lesion.kind === "pattern") return [];
  const { children } = graphOf(anatomy);
  const longest = (id: string, seen: readonly string[]): string[] => {
    let best: string[] = [];
    for (const child of children.get(id) ?? []) {
      if (!way.has(child) || seen.includes(child)) continue;
      const run = [child, ...longest(child, [...seen, child])];
      if (run.length > best.length) best = run;
    }
    return best;
  };
  return lesion.kind === "segment" ? [lesion.id, ...longest(lesion.id, [lesion.id])] : longest(lesion.roots[0], []);
}

export const FAMILIES = ["roots", "front", "seat", "sciatic", "tibial", "sole", "peroneal"] as const;
export type Family = (typeof FAMILIES)[number];
const HEADS: readonly (readonly [string, Family])[] = [
  ["common-peroneal-popliteal", "peroneal"], ["accessory-deep-peroneal", "peroneal"], ["tibial-tarsal-tunnel", "sole"], ["medial-calcaneal", "sole"], ["sural", "tibial"], ["tibial-popliteal", "tibial"], ["sciatic-notch", "sciatic"], ["lumbar-plexus", "front"],
];

/** The part of the tree that a segment belongs to, for listing. */
export function familyOf(anatomy: Anatomy, id: string): Family {
  if (anatomy.roots.includes(id)) return "roots";
  const { segments } = graphOf(anatomy);
  const above = new Set<string>();
  const climb = (at: string) => {
    if (above.has(at)) return;
    above.add(at);
    for (const parent of segments.get(at)?.parents ?? []) climb(parent);
  };
  climb(id);
  return HEADS.find(([head]) => above.has(head))?.[1] ?? "seat";
}
