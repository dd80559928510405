/** The compiled knowledge that every function of the engine takes. Built by `knowledge/`, or by hand in a test. */

export const ORIGINS = [
  "spine", "pelvis-hip", "thigh-knee-nerve", "ankle-foot-nerve", "foot-ankle-local", "leg-local", "systemic", "vascular", "central", "other", "unexplained",
] as const;
export type Origin = (typeof ORIGINS)[number];

/** Most urgent first. */
export const URGENCIES = ["emergency-now", "same-day", "within-days", "within-weeks", "routine", "self-care"] as const;
export type Urgency = (typeof URGENCIES)[number];

export const SIDES = ["left", "right", "both", "midline"] as const;
export type Side = (typeof SIDES)[number];

export const STAGES = ["irritation", "sensory", "weakness", "severe"] as const;
export type Stage = (typeof STAGES)[number];

export interface FindingInfo {
  readonly id: string;
  /** Probability among all presenters, 0..1. */
  readonly base: number;
  /** Findings of one group count as nearly the same fact. */
  readonly group: string;
  /** Answers of one question, of which only one is true. */
  readonly exclusive: boolean;
  /** Belongs to the left or the right of the body. */
  readonly sided: boolean;
  /** Chance that a person who has it says so unasked; 0: silence says nothing. */
  readonly volunteer: number;
  /** Region of the body whose involvement this finding states, if it does nothing else. */
  readonly region: string | null;
}

export interface ConditionInfo {
  readonly id: string;
  readonly name: string;
  readonly origin: Origin;
  readonly urgency: Urgency;
  /** Finding index and the level it raises to, for this condition. */
  readonly raises: readonly { readonly finding: number; readonly to: Urgency }[];
  /** Share among presenters, not yet normalised. */
  readonly prior: number;
  /** Shares of left, right, both, midline; sum 1. */
  readonly sides: readonly [number, number, number, number];
  /** P(band | condition) / P(band) for each age band; 1 where unknown. */
  readonly age: Float64Array;
  /** The same for female and male. */
  readonly sex: readonly [number, number];
  /** Odds ratio by finding index. */
  readonly context: ReadonlyMap<number, number>;
}

/** One hidden state of one cause before its side: condition, site, stage, wiring. */
export interface StateInfo {
  readonly condition: number;
  readonly site: string;
  readonly level: string | null;
  readonly weight: number;
}

export type FlagLogic = string | { readonly all: readonly FlagLogic[] } | { readonly any: readonly FlagLogic[] } | { readonly at_least: { readonly n: number; readonly of: readonly FlagLogic[] } };

export interface Flag {
  readonly id: string;
  readonly level: Urgency;
  readonly logic: FlagLogic;
  readonly says: string;
  readonly pointsTo: readonly string[];
  /** Least confidence that understood text must have for the flag to fire on it without a caveat. */
  readonly confidence: number;
}

export interface Globals {
  /** Exponent on the prior: 1 keeps it, 0 makes all causes equal. */
  readonly priorExponent: number;
  /** Most draws that told places may count for. */
  readonly effectiveDraws: number;
  /** Share of places drawn from anywhere rather than from the cause's own map. */
  readonly background: number;
  /** A group of n findings counts as its sum divided by n to this power. */
  readonly groupTemper: number;
  /** Most that one group may say, in nats. */
  readonly groupCap: number;
  /** Overall exponent on the likelihood of findings. */
  readonly temperature: number;
  /** Prior share of `unexplained`. */
  readonly unexplained: number;
  /** How far a told side favours a cause on that side. */
  readonly sideTold: number;
  /** How much silence counts in a free narrative, 0..1. */
  readonly silence: number;
}

export interface Model {
  readonly version: string;
  readonly findings: readonly FindingInfo[];
  readonly conditions: readonly ConditionInfo[];
  readonly states: readonly StateInfo[];
  readonly areas: readonly string[];
  /** P(finding true | state), states × findings, row by state; every value inside (0, 1). */
  readonly cells: Float64Array;
  /** States × areas: where pain, and where numbness or tingling, is felt; each row sums to 1. */
  readonly painMap: Float64Array;
  readonly numbMap: Float64Array;
  /** What a presenter with an unknown cause would mark: the mean of all maps. */
  readonly meanPain: Float64Array;
  readonly meanNumb: Float64Array;
  readonly flags: readonly Flag[];
  /** Areas of each of the eight broad parts, by the finding that states its involvement. */
  readonly regions: ReadonlyMap<string, readonly number[]>;
  readonly globals: Globals;
  readonly findingIndex: ReadonlyMap<string, number>;
  readonly areaIndex: ReadonlyMap<string, number>;
}

export const AGE_BANDS = ["0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80+"] as const;

/** Index of the band of an age in years. */
export function ageBand(age: number): number {
  return Math.min(8, Math.floor(age / 10));
}

/** Rank of a level: 0 is the most urgent. */
export function urgencyRank(level: Urgency): number {
  return URGENCIES.indexOf(level);
}

/** The more urgent of two levels. */
export function moreUrgent(a: Urgency, b: Urgency): Urgency {
  return urgencyRank(a) <= urgencyRank(b) ? a : b;
}

/** The eight broad parts whose involvement is a finding of its own. */
export const REGION_WORDS = ["back-pain", "buttock-pain", "hip-groin-pain", "thigh-pain", "knee-pain", "leg-pain", "ankle-pain", "foot-pain"] as const;
