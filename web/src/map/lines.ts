import type { BodySide, Dot, View } from "../art/view.ts";
import { curvePath } from "../geometry/curve.ts";

/** A stretch of nerve or root as it is drawn in one view. */
export interface Line {
  readonly key: string;
  readonly id: string;
  readonly side: BodySide;
  readonly calibre: "trunk" | "nerve" | "twig";
  readonly deep: boolean;
  /** Runs on the far side of the body, seen through it. */
  readonly behind: boolean;
  /** The root at whose foramen this stretch starts, for branches that leave the spine one by one. */
  readonly from: string | null;
  readonly d: string;
}

const meets = (a: Dot, b: Dot) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= 3;

/** For each nerve line, the root at whose foramen it or the line it continues starts; null for all others. */
function startsOf(view: View): (string | null)[] {
  const starts = view.nerves.map((n) => view.roots.find((r) => r.side === n.side && meets(r.points[0], n.points[0]))?.root ?? null);
  for (const [i, n] of view.nerves.entries()) {
    if (starts[i] !== null) continue;
    const before = view.nerves.findIndex((m, k) => starts[k] !== null && m.side === n.side && meets(m.points[m.points.length - 1], n.points[0]));
    if (before >= 0) starts[i] = starts[before];
  }
  return starts;
}

const made = new WeakMap<View, Line[]>();
const madeThrough = new WeakMap<View, Line[]>();

/** All nerves and roots of a view. Where the opposite view is given, nerves that only it shows are seen through the body: front and back share one figure, mirrored. */
export function linesOf(view: View, opposite?: View): readonly Line[] {
  const cache = opposite ? madeThrough : made;
  const known = cache.get(view);
  if (known) return known;
  const starts = startsOf(view);
  const through = opposite ? startsOf(opposite) : [];
  const own = new Set(view.nerves.map((n) => n.id));
  const mirrored = (p: Dot): Dot => [view.width - p[0], p[1]];
  const lines: Line[] = [];
  for (const [i, n] of (opposite?.nerves ?? []).entries()) {
    if (!own.has(n.id)) lines.push({ key: `behind ${n.id}${n.side}${i}`, id: n.id, side: n.side, calibre: n.calibre, deep: true, behind: true, from: through[i], d: curvePath(n.points.map(mirrored)) });
  }
  for (const [i, n] of view.nerves.entries()) lines.push({ key: `${n.id}${n.side}${i}`, id: n.id, side: n.side, calibre: n.calibre, deep: n.deep === true, behind: false, from: starts[i], d: curvePath(n.points) });
  for (const [i, r] of view.roots.entries()) lines.push({ key: `${r.id}${r.side}${i}`, id: r.root, side: r.side, calibre: "nerve", deep: false, behind: false, from: null, d: curvePath(r.points) });
  cache.set(view, lines);
  return lines;
}
