import { ALL_PANELS, type PanelId, panelFrom, panelId, sideIn } from "../art/panel.ts";
import type { BodySide, Dot, View, ViewId } from "../art/view.ts";
import { copyField, emptyField, type Field, stampStroke } from "./field.ts";
import { labelsOf } from "./labels.ts";
import { SENSATIONS, type Sensation } from "./sensation.ts";

/** One thing done to the painting. `mark` and `unmark` are what the list does; strokes are what a finger does. */
export type PaintAction =
  | { readonly kind: "stroke"; readonly panel: PanelId; readonly sensation: Sensation; readonly intensity: number; readonly radius: number; readonly erase: boolean; readonly points: readonly Dot[] }
  | { readonly kind: "mark"; readonly area: string; readonly side: BodySide; readonly sensation: Sensation; readonly intensity: number }
  | { readonly kind: "unmark"; readonly area: string; readonly side: BodySide; readonly sensation: Sensation }
  | { readonly kind: "clear" };

/** What was done, in order; what lies after `done` was undone and can be done again. */
export interface Painting {
  readonly actions: readonly PaintAction[];
  readonly done: number;
}
export const NOTHING_PAINTED: Painting = { actions: [], done: 0 };

export function painted(painting: Painting, action: PaintAction): Painting {
  const actions = [...painting.actions.slice(0, painting.done), action];
  return { actions, done: actions.length };
}
export const undone = (p: Painting): Painting => ({ ...p, done: Math.max(0, p.done - 1) });
export const redone = (p: Painting): Painting => ({ ...p, done: Math.min(p.actions.length, p.done + 1) });

export type Views = ReadonlyMap<ViewId, View>;

/** The paint on every panel, by panel and sensation; made from the first `done` actions. */
export interface Layers {
  readonly made: readonly PaintAction[];
  readonly fields: ReadonlyMap<string, Field>;
}
export const NO_LAYERS: Layers = { made: [], fields: new Map() };
export const layerKey = (panel: PanelId, sensation: Sensation): string => `${panel}|${sensation}`;

/** The layers of a painting. Where `before` are layers of its first actions, only the rest is done anew. */
export function layersOf(painting: Painting, views: Views, before: Layers = NO_LAYERS): Layers {
  const wanted = painting.actions.slice(0, painting.done);
  const follows = before.made.length <= wanted.length && before.made.every((action, i) => action === wanted[i]);
  const base = follows ? before : NO_LAYERS;
  if (base.made.length === wanted.length) return base;
  const fields = new Map(base.fields);
  const fresh = new Set<string>();
  /** A field that may be changed: copied once if it belongs to older layers. */
  const open = (panel: PanelId, sensation: Sensation): Field | null => {
    const key = layerKey(panel, sensation);
    const view = views.get(panelFrom(panel).view);
    if (!view) return null;
    const old = fields.get(key);
    if (old && fresh.has(key)) return old;
    const field = old ? copyField(old) : emptyField(view.width, view.height);
    fresh.add(key);
    fields.set(key, field);
    return field;
  };
  for (const action of wanted.slice(base.made.length)) {
    if (action.kind === "clear") fields.clear();
    else if (action.kind === "stroke") applyStroke(action, fields, open);
    else applyMark(action, fields, views, open);
  }
  return { made: wanted, fields };
}

type Open = (panel: PanelId, sensation: Sensation) => Field | null;

/** The eraser takes whatever lies under it; the brush adds its own sensation. */
function applyStroke(action: Extract<PaintAction, { kind: "stroke" }>, fields: ReadonlyMap<string, Field>, open: Open): void {
  const sensations = action.erase ? SENSATIONS.filter((s) => fields.has(layerKey(action.panel, s))) : [action.sensation];
  for (const sensation of sensations) {
    const field = open(action.panel, sensation);
    if (field) stampStroke(field, action.points, action);
  }
}

/** Fills or empties an area in every panel that shows it. */
function applyMark(action: Extract<PaintAction, { kind: "mark" | "unmark" }>, fields: ReadonlyMap<string, Field>, views: Views, open: Open): void {
  for (const panel of ALL_PANELS) {
    const view = views.get(panel.view);
    if (!view) continue;
    const labels = labelsOf(view);
    const label = 1 + labels.areas.findIndex((a) => a.id === action.area && sideIn(panel, a.side) === action.side);
    if (label === 0) continue;
    const id = panelId(panel);
    if (action.kind === "unmark" && !fields.has(layerKey(id, action.sensation))) continue;
    const field = open(id, action.sensation);
    if (!field) continue;
    for (let i = 0; i < labels.cells.length; i++) {
      if (labels.cells[i] !== label) continue;
      field.paint[i] = action.kind === "mark" ? 255 : 0;
      if (action.kind === "mark") field.intensity[i] = action.intensity;
    }
  }
}
