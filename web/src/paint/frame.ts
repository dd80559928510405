import type { View } from "../art/view.ts";

/** The part of a view that is shown: left, top, width, height. */
export type Frame = readonly [number, number, number, number];

/** The whole drawing with a little air around. */
export function wholeFrame(view: View): Frame {
  const xs = view.outline.map((p) => p[0]);
  const ys = view.outline.map((p) => p[1]);
  const pad = view.stroke * 4;
  const [left, top] = [Math.min(...xs) - pad, Math.min(...ys) - pad];
  return [left, top, Math.max(...xs) + pad - left, Math.max(...ys) + pad - top];
}

/** The same frame as a mirrored panel shows it. */
export const mirroredFrame = (view: View, [x, y, w, h]: Frame): Frame => [view.width - x - w, y, w, h];

const CLOSEST = 6;

/** Nearer (factor above 1) or farther around a point that stays where it is; never beyond the whole. */
export function zoomed(frame: Frame, whole: Frame, factor: number, about: readonly [number, number]): Frame {
  const scale = Math.max(1 / CLOSEST, Math.min(1, frame[2] / whole[2] / factor));
  const [w, h] = [whole[2] * scale, whole[3] * scale];
  return within([about[0] - ((about[0] - frame[0]) * w) / frame[2], about[1] - ((about[1] - frame[1]) * h) / frame[3], w, h], whole);
}

export function moved(frame: Frame, whole: Frame, dx: number, dy: number): Frame {
  return within([frame[0] + dx, frame[1] + dy, frame[2], frame[3]], whole);
}

function within([x, y, w, h]: Frame, whole: Frame): Frame {
  return [Math.max(whole[0], Math.min(whole[0] + whole[2] - w, x)), Math.max(whole[1], Math.min(whole[1] + whole[3] - h, y)), w, h];
}
