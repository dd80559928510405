import { curvePath, polygonPath } from "../geometry/curve.ts";
import { contourStrokes, penStroke } from "./ink.ts";
import { type AreaShape, ringsOf, type View } from "./view.ts";

const WEIGHT = { contour: 1, detail: 0.74, hair: 0.5 } as const;

interface Stroke {
  readonly key: string;
  readonly name: string;
  readonly d: string;
}
/** The paths of a view, made once: they do not change, and making them takes longer than drawing them. */
export interface Drawn {
  readonly shades: readonly Stroke[];
  readonly pen: readonly Stroke[];
}

const drawings = new WeakMap<View, Drawn>();
export function drawnOf(view: View): Drawn {
  const known = drawings.get(view);
  if (known) return known;
  const key = (id: string, points: readonly unknown[]) => `${id} ${points[0]} ${points[1]}`;
  const drawn: Drawn = {
    shades: view.shades.map((s) => ({ key: key(s.id, s.points), name: s.deep ? "body-shade-deep" : "body-shade", d: curvePath(s.points, true) })),
    pen: [
      ...view.landmarks.map((l) => ({ key: key(l.id, l.points), name: `body-${l.kind}`, d: penStroke(l.points, view.stroke * WEIGHT[l.kind], l.closed) })),
      ...contourStrokes(view.outline, view.stroke).map((d) => ({ key: d.slice(0, 24), name: "body-contour", d })),
    ],
  };
  drawings.set(view, drawn);
  return drawn;
}

const areaPaths = new WeakMap<AreaShape, string>();
/** The path of one area of a view. */
export function areaPath(view: View, area: AreaShape): string {
  const known = areaPaths.get(area);
  if (known) return known;
  const d = ringsOf(view, area).map((ring) => polygonPath(ring)).join("");
  areaPaths.set(area, d);
  return d;
}

const neighbourhoods = new WeakMap<View, ReadonlyMap<string, ReadonlySet<string>>>();
/** For each area, the areas that share a boundary with it in this view. */
export function neighboursOf(view: View): ReadonlyMap<string, ReadonlySet<string>> {
  const known = neighbourhoods.get(view);
  if (known) return known;
  const users = new Map<string, Set<string>>();
  for (const area of view.areas) {
    for (const reference of area.rings.flat()) {
      const boundary = reference.startsWith("-") ? reference.slice(1) : reference;
      users.set(boundary, (users.get(boundary) ?? new Set()).add(area.id));
    }
  }
  const neighbours = new Map<string, Set<string>>(view.areas.map((a) => [a.id, new Set<string>()]));
  for (const ids of users.values()) for (const a of ids) for (const b of ids) if (a !== b) neighbours.get(a)?.add(b);
  neighbourhoods.set(view, neighbours);
  return neighbours;
}
