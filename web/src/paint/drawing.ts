import { panelFrom, sideIn } from "../art/panel.ts";
import { coveredAreas } from "./coverage.ts";
import { labelsOf } from "./labels.ts";
import type { Layers, Views } from "./painting.ts";
import { SENSATIONS, type Sensation } from "./sensation.ts";

/** One felt area, as the engine takes it (`drawing` of a case). */
export interface Mark {
  readonly area: string;
  readonly side: "left" | "right" | "both" | "midline";
  readonly sensation: Sensation;
  readonly intensity: number;
}

interface Felt {
  share: number;
  intensity: number;
  midline: boolean;
}

/** The painting as a drawing: each area that is covered enough in some view, once by side and sensation, sorted by area. */
export function drawingOf(layers: Layers, views: Views): Mark[] {
  const felt = new Map<string, Felt>();
  for (const [key, field] of layers.fields) {
    const [id, sensation] = key.split("|");
    const panel = panelFrom(id);
    const view = views.get(panel.view);
    if (!view) continue;
    const labels = labelsOf(view);
    for (const { area, share, intensity } of coveredAreas(field, labels)) {
      const shape = labels.areas[area];
      const name = `${shape.id}|${sideIn(panel, shape.side)}|${sensation}`;
      const known = felt.get(name);
      if (!known || known.share < share) felt.set(name, { share, intensity, midline: shape.midline === true });
    }
  }
  const marks: Mark[] = [];
  for (const area of [...new Set([...felt.keys()].map((name) => name.split("|")[0]))].sort()) {
    for (const sensation of SENSATIONS) {
      const left = felt.get(`${area}|left|${sensation}`);
      const right = felt.get(`${area}|right|${sensation}`);
      if (left && right && left.midline) marks.push({ area, side: "midline", sensation, intensity: Math.max(left.intensity, right.intensity) });
      else {
        if (left) marks.push({ area, side: "left", sensation, intensity: left.intensity });
        if (right) marks.push({ area, side: "right", sensation, intensity: right.intensity });
      }
    }
  }
  return marks;
}
