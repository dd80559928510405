/** Smooth curves through measured points. */

/** [x, y], or [x, y, 1] for a corner, or [x, y, 2] for a corner that starts an edge where the body is cut off. */
export type Point = readonly [number, number, number?];

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const between = (a: Point, b: Point, t: number): [number, number] => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

export type Bezier = readonly [Point, Point, Point, Point];

/** Cubic Bezier segments of a centripetal Catmull-Rom curve: it neither loops nor overshoots between near points. */
export function beziers(points: readonly Point[], closed = false): Bezier[] {
  let all = points;
  if (closed) {
    const k = points.findIndex((p) => p[2]);
    if (k < 0) return run([points[points.length - 1], ...points, points[0], points[1]], true);
    all = [...points.slice(k), ...points.slice(0, k), points[k]];
  }
  const out: Bezier[] = [];
  let from = 0;
  for (let i = 1; i < all.length; i++) {
    if (all[i][2] || i === all.length - 1) {
      out.push(...run(all.slice(from, i + 1), false));
      from = i;
    }
  }
  return out;
}

function run(points: readonly Point[], hasEnds: boolean): Bezier[] {
  const out: Bezier[] = [];
  const first = hasEnds ? 1 : 0;
  const last = hasEnds ? points.length - 2 : points.length - 1;
  for (let i = first; i < last; i++) {
    const p = points[i];
    const q = points[i + 1];
    const before: Point | undefined = points[i - 1];
    const after: Point | undefined = points[i + 2];
    let a = before ? handle(p, q, before) : null;
    let b = after ? handle(q, p, after) : null;
    if (!a && !b) {
      a = between(p, q, 1 / 3);
      b = between(p, q, 2 / 3);
    }
    a ??= between(p, b as Point, 0.5);
    b ??= between(q, a, 0.5);
    out.push([p, a, b, q]);
  }
  return out;
}

/** Control point beside `at` towards `to`, given the neighbour `far` on the other side. */
function handle(at: Point, to: Point, far: Point): [number, number] {
  const d1 = Math.sqrt(distance(at, far)) || 1e-6;
  const d2 = Math.sqrt(distance(at, to)) || 1e-6;
  const f = (k: 0 | 1) => (d1 * d1 * to[k] - d2 * d2 * far[k] + (2 * d1 * d1 + 3 * d1 * d2 + d2 * d2) * at[k]) / (3 * d1 * (d1 + d2));
  return [f(0), f(1)];
}

/** Points of one Bezier segment after its first, about `step` apart. */
export function samples([p, a, b, q]: Bezier, step: number): [number, number][] {
  const long = (distance(p, a) + distance(a, b) + distance(b, q) + distance(p, q)) / 2;
  const n = Math.max(2, Math.ceil(long / step));
  return Array.from({ length: n }, (_, i) => {
    const t = (i + 1) / n;
    const u = 1 - t;
    const f = (k: 0 | 1) => u * u * u * p[k] + 3 * u * u * t * a[k] + 3 * u * t * t * b[k] + t * t * t * q[k];
    return [f(0), f(1)];
  });
}

/** The curve as a polyline with points about `step` apart; a closed one does not repeat its first point. */
export function flatten(points: readonly Point[], closed = false, step = 4): [number, number][] {
  const segments = beziers(points, closed);
  const out: [number, number][] = [[segments[0][0][0], segments[0][0][1]], ...segments.flatMap((s) => samples(s, step))];
  if (closed) out.pop();
  return out;
}

const tenth = (v: number) => String(Math.round(v * 10) / 10);
export const xy = (p: Point): string => `${tenth(p[0])} ${tenth(p[1])}`;

/** The curve as an SVG path. */
export function curvePath(points: readonly Point[], closed = false): string {
  const segments = beziers(points, closed);
  return `M${xy(segments[0][0])}${segments.map(([, a, b, q]) => `C${xy(a)} ${xy(b)} ${xy(q)}`).join("")}${closed ? "Z" : ""}`;
}

/** Straight lines between the points as an SVG path. */
export function polygonPath(points: readonly Point[], closed = true): string {
  return `M${points.map(xy).join("L")}${closed ? "Z" : ""}`;
}
