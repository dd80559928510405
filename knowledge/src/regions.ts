import type { Anatomy } from "@proximal/engine";

/** The broad parts that a region finding stands for, as regions and single areas of the anatomy. */
const PARTS: Record<string, { regions: string[]; areas: string[] }> = {
  "back-pain": { regions: ["low-back"], areas: [] },
  "buttock-pain": { regions: ["buttock"], areas: [] },
  "hip-groin-pain": { regions: ["groin"], areas: ["hip-outer"] },
  "thigh-pain": { regions: ["thigh"], areas: [] },
  "knee-pain": { regions: ["knee"], areas: [] },
  "leg-pain": { regions: ["leg"], areas: [] },
  "ankle-pain": { regions: ["ankle"], areas: [] },
  "foot-pain": { regions: ["foot-top", "foot-edge", "heel", "sole", "ball", "toes"], areas: [] },
};
export const REGION_FINDINGS = Object.keys(PARTS);

/** Areas that a region finding covers. */
export function areasOfRegionFinding(anatomy: Anatomy, finding: string): string[] {
  const part = PARTS[finding];
  return anatomy.areas.filter((a) => part.regions.includes(a.region) || part.areas.includes(a.id)).map((a) => a.id);
}

/** An area, a region or a broad word as areas with equal shares of its weight; null for an unknown name. */
export function areasNamed(anatomy: Anatomy, name: string): string[] | null {
  if (anatomy.areas.some((a) => a.id === name)) return [name];
  const region = anatomy.areas.filter((a) => a.region === name).map((a) => a.id);
  if (region.length > 0) return region;
  const broad: Record<string, string> = { foot: "foot-pain", back: "back-pain", hip: "hip-groin-pain" };
  return broad[name] ? areasOfRegionFinding(anatomy, broad[name]) : null;
}
