/** The nerve graph from cord to skin and muscle. Data only; what follows from it is in `localise.ts`. */

export type Shares = Readonly<Record<string, number>>;

export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly parents: readonly string[];
  readonly roots: Shares;
  /** How the fibres divide over several parents that carry the same root. */
  readonly parentShares: Shares | null;
}
export interface Muscle {
  readonly id: string;
  readonly nerve: string;
  readonly roots: Shares;
}
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly nerves: Shares;
  readonly roots: Shares;
  /** Where root pain goes; it strays from the skin map. */
  readonly painRoots: Shares | null;
}
export interface Movement {
  readonly id: string;
  readonly name: string;
  readonly muscles: Shares;
  /** Height on the limb 0 (trunk) .. 1 (toes), for length-dependent patterns. */
  readonly reach: number;
}
export interface Reflex {
  readonly id: string;
  readonly nerve: string;
  readonly roots: Shares;
  /** How often it is absent in health. */
  readonly absentInHealth: number;
}
export interface Wiring {
  readonly id: string;
  /** Levels by which the roots lie lower (+1) or higher (-1) than usual. */
  readonly shift: number;
  readonly share: number;
}
/** A lesion that is no point: losses over the same targets, and the whole-person signs that go with it. */
export interface Pattern {
  readonly id: string;
  /** Loss 0..1 by movement, by area region, by reflex. */
  readonly movements: Shares;
  readonly numb: Shares;
  readonly reflexes: Shares;
  /** Reflexes exaggerated rather than lost. */
  readonly brisk: Shares;
}
export interface Anatomy {
  readonly roots: readonly string[];
  readonly segments: readonly Segment[];
  readonly muscles: readonly Muscle[];
  readonly areas: readonly Area[];
  readonly movements: readonly Movement[];
  readonly reflexes: readonly Reflex[];
  readonly wirings: readonly Wiring[];
  readonly patterns: readonly Pattern[];
}
