import { panelFrom, sideIn } from "../art/panel.ts";
import type { AreaShape, BodySide } from "../art/view.ts";
import { coveredAreas } from "./coverage.ts";
import { emptyField, stampStroke } from "./field.ts";
import { labelsOf } from "./labels.ts";
import type { PaintAction, Views } from "./painting.ts";

/** The areas that one stroke by itself means, for saying what was just painted. */
export function areasOfStroke(action: Extract<PaintAction, { kind: "stroke" }>, views: Views): { area: AreaShape; side: BodySide }[] {
  const panel = panelFrom(action.panel);
  const view = views.get(panel.view);
  if (!view) return [];
  const field = emptyField(view.width, view.height);
  stampStroke(field, action.points, { ...action, erase: false });
  const labels = labelsOf(view);
  return coveredAreas(field, labels).map(({ area }) => ({ area: labels.areas[area], side: sideIn(panel, labels.areas[area].side) }));
}
