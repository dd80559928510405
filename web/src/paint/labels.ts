import { type AreaShape, type Dot, ringsOf, type View } from "../art/view.ts";
import { CELL } from "./field.ts";

/** Which area each cell of a view belongs to: 0 none, else 1 + its place in `areas`. */
export interface Labels {
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint8Array;
  readonly areas: readonly AreaShape[];
  /** Cells of each area. */
  readonly sizes: readonly number[];
}

const known = new WeakMap<View, Labels>();

/** The label of every cell of a view; made once. Areas where no sensation is asked have none. */
export function labelsOf(view: View): Labels {
  const made = known.get(view);
  if (made) return made;
  const columns = Math.ceil(view.width / CELL);
  const rows = Math.ceil(view.height / CELL);
  const cells = new Uint8Array(columns * rows);
  const areas = view.areas.filter((a) => !a.unmapped);
  for (const [i, area] of areas.entries()) fillPolygon(cells, columns, rows, ringsOf(view, area), i + 1);
  const sizes = areas.map(() => 0);
  for (const cell of cells) if (cell > 0) sizes[cell - 1]++;
  const labels = { columns, rows, cells, areas, sizes };
  known.set(view, labels);
  return labels;
}

/** Even-odd fill by rows, at the centres of cells. */
function fillPolygon(cells: Uint8Array, columns: number, rows: number, rings: readonly Dot[][], label: number): void {
  for (let row = 0; row < rows; row++) {
    const y = (row + 0.5) * CELL;
    const crossings: number[] = [];
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i++) {
        const a = ring[i];
        const b = ring[(i + 1) % ring.length];
        if (a[1] > y !== b[1] > y) crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
      }
    }
    crossings.sort((p, q) => p - q);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const from = Math.max(0, Math.ceil(crossings[k] / CELL - 0.5));
      const to = Math.min(columns - 1, Math.ceil(crossings[k + 1] / CELL - 0.5) - 1);
      for (let column = from; column <= to; column++) cells[row * columns + column] = label;
    }
  }
}

/** The area at a point of a view; null outside, or where no sensation is asked. */
export function areaAt(view: View, at: Dot): AreaShape | null {
  const labels = labelsOf(view);
  const column = Math.floor(at[0] / CELL);
  const row = Math.floor(at[1] / CELL);
  if (column < 0 || row < 0 || column >= labels.columns || row >= labels.rows) return null;
  const label = labels.cells[row * labels.columns + column];
  return label === 0 ? null : labels.areas[label - 1];
}
