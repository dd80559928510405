/** Regions of the anatomy, from the back down to the toes. */
export const REGIONS = ["low-back", "buttock", "saddle", "groin", "thigh", "knee", "leg", "ankle", "heel", "foot-top", "foot-edge", "sole", "ball", "toes"] as const;
export type Region = (typeof REGIONS)[number];

/** Regions that a foot picture shows larger. */
export const FOOT_REGIONS: ReadonlySet<string> = new Set<Region>(["ankle", "heel", "foot-top", "foot-edge", "sole", "ball", "toes"]);
