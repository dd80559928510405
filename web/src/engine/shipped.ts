import type { Anatomy, Model, Muscle, Segment } from "@proximal/engine";
import type { Proximal } from "@proximal/intake";
import type { Finding, Knowledge } from "@proximal/knowledge";

/** What the page ships of the knowledge, in four files so that each comes when it is needed. Written by `scripts/knowledge.ts`. */

export interface NamedSegment extends Segment {
  readonly lay?: string;
  readonly sites?: readonly { readonly id: string; readonly where: string }[];
}
export interface NamedMuscle extends Muscle {
  readonly name: string;
  readonly action?: string;
}
/** `anatomy.json`: the nerve graph with its names, for the maps. */
export interface ShippedAnatomy extends Anatomy {
  readonly segments: readonly NamedSegment[];
  readonly muscles: readonly NamedMuscle[];
}

/** `mind.bin`: the compiled model, and how findings and places are heard. */
export interface ShippedMind {
  readonly version: string;
  readonly model: Model;
  readonly anatomy: Anatomy;
  readonly findings: readonly Finding[];
  readonly places: Knowledge["places"];
}

/** `texts.json`: names, summaries, care and sources: what the answer quotes. */
export interface ShippedTexts {
  readonly conditions: Knowledge["conditions"];
  readonly sources: Knowledge["sources"];
}

/** The knowledge as the intake and the engine take it. What only compiling needs is not shipped and is left empty. */
export function knowledgeFrom(mind: ShippedMind, texts: ShippedTexts): Knowledge {
  return { version: mind.version, conditions: texts.conditions, findings: mind.findings, flags: mind.model.flags as unknown as Knowledge["flags"], sources: texts.sources, anatomy: mind.anatomy, patternSigns: {}, globals: {}, places: mind.places };
}

export type { Proximal };
