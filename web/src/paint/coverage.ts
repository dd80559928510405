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

/** The areas that a field of paint means. */
export function coveredAreas(field: Field, labels: Labels): Covered[] {
  const { columns, paint } = field;
  const painted = labels.areas.map(() => 0);
  const strength = labels.areas.map(() => 0);
  const chosen = new Set<number>();
  const seen = new Uint8Array(paint.length);
  for (let start = 0; start < paint.length; start++) {
    if (seen[start] || paint[start] < PAINTED) continue;
    const patch = labels.areas.map(() => 0);
    let size = 0;
    const stack = [start];
    seen[start] = 1;
    while (stack.length > 0) {
      const at = stack.pop() as number;
      const label = labels.cells[at];
      if (label > 0) {
        size++;
        patch[label - 1]++;
        painted[label - 1]++;
        strength[label - 1] += field.intensity[at];
      }
      const column = at % columns;
      for (const to of [column > 0 ? at - 1 : -1, column < columns - 1 ? at + 1 : -1, at - columns, at + columns]) {
        if (to < 0 || to >= paint.length || seen[to] || paint[to] < PAINTED) continue;
        seen[to] = 1;
        stack.push(to);
      }
    }
    for (const [area, cells] of patch.entries()) if (size > 0 && cells / size >= SHARE_OF_PATCH) chosen.add(area);
  }
  for (const [area, cells] of painted.entries()) if (cells / labels.sizes[area] >= SHARE_OF_AREA) chosen.add(area);
  return [...chosen]
    .sort((a, b) => a - b)
    .map((area) => ({ area, share: painted[area] / labels.sizes[area], intensity: Math.round(strength[area] / painted[area]) }));
}
