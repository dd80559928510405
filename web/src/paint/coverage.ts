import { type Field, PAINTED } from "./field.ts";
import type { Labels } from "./labels.ts";

/** An area counts as felt where this share of it is covered … (basis: estimate) */
const SHARE_OF_AREA = 0.25;
/** … or where this share of one connected patch of paint lies in it, so that a dot in a large area counts. (basis: estimate) */
const SHARE_OF_PATCH = 0.3;

export interface Covered {
  /** Place of the area in the labels. */
  readonly area: number;
  /** Share of the area that is painted, 0..1. */
  readonly share: number;
  /** Mean strength over what is painted of it, 0..10. */
  readonly intensity: number;
}

interface Count {
  /** Painted cells by area, and the sum of their strengths. */
  readonly painted: readonly number[];
  readonly strength: readonly number[];
  /** Areas in which enough of some patch lies. */
  readonly inPatch: ReadonlySet<number>;
}

const counts = new WeakMap<Field, Count>();

/** What is painted, by area and by connected patch. Kept with the field, which must not change any more. */
function countOf(field: Field, labels: Labels): Count {
  const known = counts.get(field);
  if (known) return known;
  const { columns, paint } = field;
  const painted = labels.areas.map(() => 0);
  const strength = labels.areas.map(() => 0);
  const inPatch = new Set<number>();
  const seen = new Uint8Array(paint.length);
  const stack = new Int32Array(paint.length);
  const patch = new Int32Array(labels.areas.length);
  for (let start = 0; start < paint.length; start++) {
    if (paint[start] < PAINTED || seen[start]) continue;
    patch.fill(0);
    let size = 0;
    let depth = 1;
    stack[0] = start;
    seen[start] = 1;
    while (depth > 0) {
      const at = stack[--depth];
      const label = labels.cells[at];
      if (label > 0) {
        size++;
        patch[label - 1]++;
        painted[label - 1]++;
        strength[label - 1] += field.intensity[at];
      }
      const column = at % columns;
      for (let way = 0; way < 4; way++) {
        const to = way === 0 ? (column > 0 ? at - 1 : -1) : way === 1 ? (column < columns - 1 ? at + 1 : -1) : way === 2 ? at - columns : at + columns;
        if (to < 0 || to >= paint.length || paint[to] < PAINTED || seen[to]) continue;
        seen[to] = 1;
        stack[depth++] = to;
      }
    }
    for (let area = 0; area < patch.length; area++) if (size > 0 && patch[area] / size >= SHARE_OF_PATCH) inPatch.add(area);
  }
  const count: Count = { painted, strength, inPatch };
  counts.set(field, count);
  return count;
}

/** The areas that a finished field of paint means. */
export function coveredAreas(field: Field, labels: Labels): Covered[] {
  const { painted, strength, inPatch } = countOf(field, labels);
  const out: Covered[] = [];
  for (const [area, cells] of painted.entries()) {
    const share = cells / labels.sizes[area];
    if (cells > 0 && (share >= SHARE_OF_AREA || inPatch.has(area))) out.push({ area, share, intensity: Math.round(strength[area] / cells) });
  }
  return out;
}

/** Whether any of an area is painted. */
export function isTouched(field: Field, labels: Labels, area: number): boolean {
  return countOf(field, labels).painted[area] > 0;
}
