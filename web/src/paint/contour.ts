import { CELL, type Field, PAINTED } from "./field.ts";

/**
 * The edge of what is painted, as one SVG path of closed rings (marching squares, with the edge placed between cells by
 * how much paint lies in each). Empty where nothing is painted.
 */
export function contourPath(field: Field): string {
  const { columns, rows, paint } = field;
  const value = (c: number, r: number) => (c < 0 || r < 0 || c >= columns || r >= rows ? 0 : paint[r * columns + c]);
  const box = extent(field);
  if (!box) return "";
  // Each square joins four cell centres; an edge of it is named by its cell and direction, and leads to the next edge.
  const next = new Map<number, number>();
  const key = (c: number, r: number, down: 0 | 1) => ((r + 1) * (columns + 2) + (c + 1)) * 2 + down;
  for (let r = box.top - 1; r <= box.bottom; r++) {
    for (let c = box.left - 1; c <= box.right; c++) {
      const a = value(c, r) >= PAINTED ? 1 : 0;
      const b = value(c + 1, r) >= PAINTED ? 1 : 0;
      const d = value(c + 1, r + 1) >= PAINTED ? 1 : 0;
      const e = value(c, r + 1) >= PAINTED ? 1 : 0;
      const kind = a | (b << 1) | (d << 2) | (e << 3);
      if (kind === 0 || kind === 15) continue;
      const north = key(c, r, 0);
      const south = key(c, r + 1, 0);
      const west = key(c, r, 1);
      const east = key(c + 1, r, 1);
      // Walk with the paint on the right hand.
      for (const [from, to] of TURNS[kind]) next.set([north, east, south, west][from], [north, east, south, west][to]);
    }
  }
  const point = (k: number): string => {
    const down = k % 2;
    const cell = (k - down) / 2;
    const c = (cell % (columns + 2)) - 1;
    const r = Math.floor(cell / (columns + 2)) - 1;
    const p = value(c, r);
    const q = down ? value(c, r + 1) : value(c + 1, r);
    const t = (PAINTED - 0.5 - p) / (q - p);
    const x = (c + 0.5 + (down ? 0 : t)) * CELL;
    const y = (r + 0.5 + (down ? t : 0)) * CELL;
    return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  };
  let path = "";
  while (next.size > 0) {
    const start = next.keys().next().value as number;
    let at: number | undefined = start;
    const ring: string[] = [];
    while (at !== undefined && next.has(at)) {
      ring.push(point(at));
      const to: number = next.get(at) as number;
      next.delete(at);
      at = to;
    }
    path += `M${ring.join("L")}Z`;
  }
  return path;
}

/** Edges 0 north, 1 east, 2 south, 3 west: by which cells are painted (1 north-west, 2 north-east, 4 south-east, 8 south-west). */
const TURNS: readonly (readonly (readonly [number, number])[])[] = [
  [], [[0, 3]], [[1, 0]], [[1, 3]], [[2, 1]], [[0, 3], [2, 1]], [[2, 0]], [[2, 3]],
  [[3, 2]], [[0, 2]], [[1, 0], [3, 2]], [[1, 2]], [[3, 1]], [[0, 1]], [[3, 0]], [],
];

function extent(field: Field): { left: number; right: number; top: number; bottom: number } | null {
  let [left, right, top, bottom] = [field.columns, -1, field.rows, -1];
  for (let r = 0; r < field.rows; r++) {
    for (let c = 0; c < field.columns; c++) {
      if (field.paint[r * field.columns + c] < PAINTED) continue;
      if (c < left) left = c;
      if (c > right) right = c;
      if (r < top) top = r;
      bottom = r;
    }
  }
  return right < 0 ? null : { left, right, top, bottom };
}
