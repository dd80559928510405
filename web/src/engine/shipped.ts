import type { Anatomy, Model, Muscle, Segment } from "@proximal/engine";
import type { Lexicon, Proximal } from "@proximal/intake";
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

/** `nearest.bin`: the index of phrases, its numbers made small. */
export type Nearest = NonNullable<Lexicon["nearest"]>;
export interface ShippedNearest {
  readonly features: readonly string[];
  readonly idf: Float32Array;
  /** Postings per feature. */
  readonly counts: Uint16Array;
  /** Each phrase as its distance from the one before, within a feature. */
  readonly steps: Uint16Array;
  /** Weights 0..1 in 1/65535. */
  readonly weights: Uint16Array;
  readonly phrases: Nearest["phrases"];
}

/** `texts.json`: names, summaries, care and sources: what the answer quotes. */
export interface ShippedTexts {
  readonly conditions: Knowledge["conditions"];
  readonly sources: Knowledge["sources"];
}

export function packNearest(index: Nearest): ShippedNearest {
  const counts = new Uint16Array(index.starts.length - 1);
  const steps = new Uint16Array(index.ids.length);
  for (let f = 0; f < counts.length; f++) {
    counts[f] = index.starts[f + 1] - index.starts[f];
    let before = 0;
    for (let k = index.starts[f]; k < index.starts[f + 1]; k++) {
      steps[k] = index.ids[k] - before;
      before = index.ids[k];
    }
  }
  return { features: [...index.features.keys()], idf: index.idf, counts, steps, weights: Uint16Array.from(index.weights, (w) => Math.round(w * 65535)), phrases: index.phrases };
}

export function unpackNearest(shipped: ShippedNearest): Nearest {
  const starts = new Uint32Array(shipped.counts.length + 1);
  const ids = new Uint16Array(shipped.steps.length);
  for (let f = 0; f < shipped.counts.length; f++) {
    starts[f + 1] = starts[f] + shipped.counts[f];
    let at = 0;
    for (let k = starts[f]; k < starts[f + 1]; k++) {
      at += shipped.steps[k];
      ids[k] = at;
    }
  }
  return { features: new Map(shipped.features.map((f, i) => [f, i])), idf: shipped.idf, starts, ids, weights: Float32Array.from(shipped.weights, (w) => w / 65535), phrases: shipped.phrases };
}

/** The knowledge as the intake and the engine take it. What only compiling needs is not shipped and is left empty. */
export function knowledgeFrom(mind: ShippedMind, texts: ShippedTexts): Knowledge {
  return { version: mind.version, conditions: texts.conditions, findings: mind.findings, flags: [], sources: texts.sources, anatomy: mind.anatomy, patternSigns: {}, globals: {}, places: mind.places };
}

export type { Proximal };
