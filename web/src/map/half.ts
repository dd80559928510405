import type { Panel } from "../art/panel.ts";
import type { BodySide, View } from "../art/view.ts";
import { type Frame, wholeFrame } from "../paint/frame.ts";

/** How far beyond the midline the spine's half of the trunk is kept. */
const OVER = 66;

/** Room above the trunk's cut edge for the first lumbar vertebra. */
const ABOVE = 22;

/** The frame of a whole picture with room for the spine. */
export function mapFrame(view: View): Frame {
  const [left, top, width, height] = wholeFrame(view);
  return view.levels.length > 0 ? [left, top - ABOVE, width, height + ABOVE] : [left, top, width, height];
}

/** One half of the body with the spine, as an anatomical plate is cut: the frame that holds it, the clip, and the cut edge. Null for a foot. */
export function halfOf(view: View, panel: Panel, side: BodySide): { readonly frame: Frame; readonly clip: string; readonly edge: string } | null {
  if (panel.side !== "both") return null;
  const [left, top, width, height] = mapFrame(view);
  const middle = view.width / 2;
  // In front the person's left is on the right of the picture, from behind on the left.
  const sign = (panel.view === "front") === (side === "left") ? 1 : -1;
  const crotch = Math.max(...view.outline.filter((p) => Math.abs(p[0] - middle) < 1).map((p) => p[1]));
  const x = middle - sign * OVER;
  const out = sign > 0 ? left + width + 50 : left - 50;
  const edge = `M${x} ${top}V${crotch - 210}C${x} ${crotch - 110} ${middle - sign * 8} ${crotch - 90} ${middle} ${crotch}`;
  const air = view.stroke * 3;
  return {
    frame: sign > 0 ? [x - air, top, left + width - x + air, height] : [left, top, x - left + air, height],
    clip: `${edge}V${top + height + 50}H${out}V${top}Z`,
    edge,
  };
}
