import type { BodySide, View, ViewId } from "./view.ts";

/** One picture that can be looked at and painted on: a view, and for a foot which foot. A left foot is the right one mirrored. */
export interface Panel {
  readonly view: ViewId;
  readonly side: BodySide | "both";
}
export type PanelId = string;

export const FOOT_VIEWS = ["foot-top", "foot-sole", "foot-inner", "foot-outer"] as const satisfies readonly ViewId[];
export const BODY_PANELS: readonly Panel[] = [{ view: "front", side: "both" }, { view: "back", side: "both" }];

export function footPanels(side: BodySide): readonly Panel[] {
  return FOOT_VIEWS.map((view) => ({ view, side }));
}
export const ALL_PANELS: readonly Panel[] = [...BODY_PANELS, ...footPanels("right"), ...footPanels("left")];

export const panelId = (panel: Panel): PanelId => (panel.side === "both" ? panel.view : `${panel.view}.${panel.side}`);

export function panelFrom(id: PanelId): Panel {
  const found = ALL_PANELS.find((p) => panelId(p) === id);
  if (!found) throw new Error(`unknown panel "${id}"; expected one of ${ALL_PANELS.map(panelId).join(", ")}`);
  return found;
}

export const isMirrored = (panel: Panel): boolean => panel.side === "left";

/** The person's side of something drawn on `side` of a view, as this panel shows it. */
export function sideIn(panel: Panel, side: BodySide): BodySide {
  return panel.side === "both" ? side : panel.side;
}

/** The transform that turns a view's frame into the panel's. */
export function transformOf(panel: Panel, view: View): string | undefined {
  return isMirrored(panel) ? `translate(${view.width} 0) scale(-1 1)` : undefined;
}
