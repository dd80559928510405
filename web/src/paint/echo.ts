import { type Panel, panelId, sideIn } from "../art/panel.ts";
import type { AreaShape } from "../art/view.ts";
import type { Mark } from "./drawing.ts";
import { isTouched } from "./coverage.ts";
import { labelsOf } from "./labels.ts";
import { type Layers, layerKey, type Views } from "./painting.ts";
import type { Sensation } from "./sensation.ts";

/** An area of a panel that was painted in another picture of the same body. */
export interface Echo {
  readonly area: AreaShape;
  readonly sensation: Sensation;
}

/** What was painted elsewhere and is to be seen here too: areas of the drawing that this panel shows and that carry no paint of their own. */
export function echoesIn(panel: Panel, layers: Layers, views: Views, drawing: readonly Mark[]): Echo[] {
  const view = views.get(panel.view);
  if (!view) return [];
  const labels = labelsOf(view);
  const echoes: Echo[] = [];
  for (const mark of drawing) {
    for (const [i, area] of labels.areas.entries()) {
      const side = sideIn(panel, area.side);
      if (area.id !== mark.area || (mark.side !== side && mark.side !== "midline" && mark.side !== "both")) continue;
      const field = layers.fields.get(layerKey(panelId(panel), mark.sensation));
      if (!field || !isTouched(field, labels, i)) echoes.push({ area, sensation: mark.sensation });
    }
  }
  return echoes;
}
