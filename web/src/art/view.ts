import type { Point } from "../geometry/curve.ts";

export const VIEWS = ["front", "back", "foot-top", "foot-sole", "foot-inner", "foot-outer"] as const;
export type ViewId = (typeof VIEWS)[number];
export type BodySide = "left" | "right";
export type Dot = readonly [number, number];

export interface AreaShape {
  readonly id: string;
  readonly side: BodySide;
  /** Closed rings of boundary ids; a leading "-" runs one backwards. */
  readonly rings: readonly (readonly string[])[];
  readonly label: Dot;
  /** Drawn so that the view is whole, but no sensation is asked there. */
  readonly unmapped?: boolean;
  /** Left and right halves meet on the midline of the body. */
  readonly midline?: boolean;
}

export interface NerveLine {
  readonly id: string;
  readonly side: BodySide;
  readonly calibre: "trunk" | "nerve" | "twig";
  /** Under bone or muscle. */
  readonly deep?: boolean;
  /** From centre to periphery. */
  readonly points: readonly Dot[];
}
export interface RootLine {
  readonly id: string;
  readonly root: string;
  readonly side: BodySide;
  readonly points: readonly Dot[];
}

/** One view of the lower body as data; feet are right feet. Written by `art/generate.mjs`. */
export interface View {
  readonly view: ViewId;
  readonly width: number;
  readonly height: number;
  readonly side: "both" | "right";
  /** Weight of the contour, in the view's units. */
  readonly stroke: number;
  readonly outline: readonly Point[];
  readonly path: string;
  readonly landmarks: readonly { readonly id: string; readonly kind: "contour" | "detail" | "hair"; readonly side?: BodySide; readonly closed?: boolean; readonly points: readonly Point[] }[];
  readonly shades: readonly { readonly id: string; readonly deep?: boolean; readonly points: readonly Point[] }[];
  readonly boundaries: Readonly<Record<string, readonly Dot[]>>;
  readonly areas: readonly AreaShape[];
  readonly nerves: readonly NerveLine[];
  readonly sites: readonly { readonly id: string; readonly nerve: string; readonly side: BodySide; readonly at: Dot }[];
  readonly roots: readonly RootLine[];
  readonly levels: readonly { readonly id: string; readonly root: string; readonly kind: "vertebra" | "foramen" | "hiatus"; readonly side?: BodySide; readonly at: Dot }[];
}

/** The rings of an area as closed polygons. */
export function ringsOf(view: View, area: AreaShape): Dot[][] {
  return area.rings.map((ring) => {
    const out: Dot[] = [];
    for (const reference of ring) {
      const backwards = reference.startsWith("-");
      const points = view.boundaries[backwards ? reference.slice(1) : reference];
      const run = backwards ? [...points].reverse() : points;
      out.push(...(out.length > 0 ? run.slice(1) : run));
    }
    const [first, last] = [out[0], out[out.length - 1]];
    if (out.length > 1 && first[0] === last[0] && first[1] === last[1]) out.pop();
    return out;
  });
}
