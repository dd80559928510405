import type { PanelId } from "../art/panel.ts";
import type { Dot } from "../art/view.ts";
import { contourPath } from "./contour.ts";
import { copyField, emptyField, type Field, stampSegment } from "./field.ts";
import { type Layers, layerKey } from "./painting.ts";
import { SENSATIONS, type Sensation } from "./sensation.ts";

/** What the hand holds. */
export interface Tool {
  readonly sensation: Sensation;
  readonly intensity: number;
  /** In units of a view that is 1000 wide. */
  readonly radius: number;
  readonly erase: boolean;
}

/** A stroke while it is being drawn: its own copies of the fields it changes, so that the painting stays as it is until the hand lifts. */
export interface LiveStroke {
  readonly points: Dot[];
  readonly fields: ReadonlyMap<Sensation, Field>;
}

export function beginStroke(layers: Layers, panel: PanelId, tool: Tool, width: number, height: number): LiveStroke {
  const touched = tool.erase ? SENSATIONS.filter((s) => layers.fields.has(layerKey(panel, s))) : [tool.sensation];
  const fields = new Map(touched.map((s) => {
    const known = layers.fields.get(layerKey(panel, s));
    return [s, known ? copyField(known) : emptyField(width, height)] as const;
  }));
  return { points: [], fields };
}

/** Draws on to a point; near ones are left out. */
export function extendStroke(live: LiveStroke, to: Dot, tool: Tool): boolean {
  const last = live.points[live.points.length - 1];
  const point: Dot = [Math.round(to[0] * 10) / 10, Math.round(to[1] * 10) / 10];
  if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < 3) return false;
  for (const field of live.fields.values()) stampSegment(field, last ?? point, point, tool);
  live.points.push(point);
  return true;
}

const paths = new WeakMap<Field, string>();
/** The path of a field that will not change any more; made once. */
export function pathOfField(field: Field): string {
  const known = paths.get(field);
  if (known !== undefined) return known;
  const path = contourPath(field);
  paths.set(field, path);
  return path;
}
