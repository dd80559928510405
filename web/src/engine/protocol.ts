import type { Result } from "@proximal/engine";
import type { Mark } from "../paint/drawing.ts";

/** A person's telling, in the shape of a case. */
export interface ToldCase {
  readonly person?: { readonly age: number | null; readonly sex: "female" | "male" | null };
  readonly complaint?: string;
  readonly drawing?: readonly Mark[];
}

/** One thing that was read out of free text. */
export interface Heard {
  readonly finding: string;
  readonly term: string;
  readonly value: boolean | readonly string[];
  readonly side: string | null;
  readonly from: string;
  readonly confidence: number;
}

/** What the result needs of the knowledge's words. */
export interface ConditionText {
  readonly lay: readonly string[];
  readonly summary: string;
  readonly care: Readonly<Record<string, unknown>>;
}
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly year?: number | string;
  readonly where?: string;
}
export interface Answer {
  readonly result: Result;
  readonly heard: readonly Heard[];
  readonly terms: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, ConditionText>>;
}

export type Request =
  | { readonly kind: "wake" }
  | { readonly kind: "read"; readonly told: ToldCase } | { readonly kind: "assess"; readonly told: ToldCase };
export interface Replies {
  readonly wake: null;
  readonly read: { readonly heard: readonly Heard[]; readonly notUnderstood: readonly string[] };
  readonly assess: Answer;
}
