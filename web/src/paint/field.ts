import type { Dot } from "../art/view.ts";

/** Side of one cell, in units of a view. */
export const CELL = 4;
/** From here on a cell counts as painted. */
export const PAINTED = 128;

/** Paint on one panel: how much lies in each cell (0..255), and how strong the feeling there is said to be (0..10). */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly paint: Uint8Array;
  readonly intensity: Uint8Array;
}

export function emptyField(width: number, height: number): Field {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  return { columns, rows, paint: new Uint8Array(columns * rows), intensity: new Uint8Array(columns * rows) };
}

export function copyField(field: Field): Field {
  return { ...field, paint: field.paint.slice(), intensity: field.intensity.slice() };
}

export interface Brush {
  /** In units of the view. */
  readonly radius: number;
  readonly intensity: number;
  readonly erase: boolean;
}

/** A hash of a lattice point, 0..1: the grain of the paper, the same every time. */
function grainAt(x: number, y: number): number {
  let h = (Math.imul(x, 374761393) + Math.imul(y, 668265263)) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const LATTICE = 12;
/** Smooth grain between the points of a lattice, -1..1. */
function smooth(x: number, y: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const ease = (t: number) => t * t * (3 - 2 * t);
  const [u, v] = [ease(x - x0), ease(y - y0)];
  const top = grainAt(x0, y0) * (1 - u) + grainAt(x0 + 1, y0) * u;
  const bottom = grainAt(x0, y0 + 1) * (1 - u) + grainAt(x0 + 1, y0 + 1) * u;
  return (top * (1 - v) + bottom * v) * 2 - 1;
}

/** Long waves with a little roughness on them. */
function grain(column: number, row: number): number {
  return 0.75 * smooth(column / LATTICE, row / LATTICE) + 0.35 * smooth((column + 91) / (LATTICE / 3), (row + 37) / (LATTICE / 3));
}

/** How far the grain moves the edge of a brush, as a share of its radius. */
const ROUGHNESS = 0.15;

/** Draws the brush from `a` to `b` into the field, which it changes. */
export function stampSegment(field: Field, a: Dot, b: Dot, brush: Brush): void {
  const reach = brush.radius * (1 + ROUGHNESS) + CELL;
  const left = Math.max(0, Math.floor((Math.min(a[0], b[0]) - reach) / CELL));
  const right = Math.min(field.columns - 1, Math.ceil((Math.max(a[0], b[0]) + reach) / CELL));
  const top = Math.max(0, Math.floor((Math.min(a[1], b[1]) - reach) / CELL));
  const bottom = Math.min(field.rows - 1, Math.ceil((Math.max(a[1], b[1]) + reach) / CELL));
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  // The paint falls from full to none over two cells across the edge, so that the edge can be drawn between cells.
  const slope = PAINTED / (2 * CELL);
  for (let row = top; row <= bottom; row++) {
    const y = (row + 0.5) * CELL;
    for (let column = left; column <= right; column++) {
      const x = (column + 0.5) * CELL;
      const t = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / squared));
      const away = Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
      if (away > reach) continue;
      const edge = brush.radius * (1 + ROUGHNESS * grain(column, row));
      const value = Math.max(0, Math.min(255, Math.round(PAINTED + (edge - away) * slope)));
      const at = row * field.columns + column;
      if (brush.erase) field.paint[at] = Math.min(field.paint[at], 255 - value);
      else {
        if (value >= PAINTED) field.intensity[at] = brush.intensity;
        if (value > field.paint[at]) field.paint[at] = value;
      }
    }
  }
}

/** Draws a whole stroke: a dab for one point, else a line through all. */
export function stampStroke(field: Field, points: readonly Dot[], brush: Brush): void {
  if (points.length === 1) stampSegment(field, points[0], points[0], brush);
  for (let i = 1; i < points.length; i++) stampSegment(field, points[i - 1], points[i], brush);
}
