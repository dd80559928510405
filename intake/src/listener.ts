import { featuresOf } from "./features.ts";

/**
 * A trained linear listener: for every finding one score that a sentence states it and one that it denies it.
 * Plain data, made by `npm run train` from the bank of phrases and the written patients.
 */
export interface Listener {
  readonly findings: readonly string[];
  readonly features: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
  /** Weights of feature f: outputs `outputs[starts[f]] … outputs[starts[f+1]-1]`; output k is finding k stated, n + k denied; 2n pain at a place, 2n + 1 numbness there. */
  readonly starts: Uint32Array;
  readonly outputs: Uint16Array;
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: Float32Array;
  /** How often each finding's pattern was right on written patients, shrunk to the mean. */
  readonly trust: Float32Array;
  /** Logistic coefficients that join score and pattern into one probability, in the order of `cuesOf`. */
  readonly calibration: { readonly yes: readonly number[]; readonly no: readonly number[] };
}

/** Scores (logits) of every output for a sentence. */
export function scoresOf(listener: Listener, text: string, exam: boolean): Float32Array {
  return weigh(listener, featuresOf(text, exam));
}

/** Probabilities that pain, and that numbness or tingling, is felt at a place, from `placeFeatures`. */
export function feltAt(listener: Listener, features: Iterable<string>): { pain: number; numb: number } {
  const scores = weigh(listener, features);
  const n = 2 * listener.findings.length;
  return { pain: 1 / (1 + Math.exp(-scores[n])), numb: 1 / (1 + Math.exp(-scores[n + 1])) };
}

function weigh(listener: Listener, features: Iterable<string>): Float32Array {
  const out = Float32Array.from(listener.bias);
  const found: number[] = [];
  let norm = 0;
  for (const f of features) {
    const id = listener.features.get(f);
    if (id === undefined) continue;
    found.push(id);
    norm += listener.idf[id] ** 2;
  }
  const unit = listener.scale / Math.sqrt(norm || 1);
  for (const id of found) {
    const x = listener.idf[id] * unit;
    for (let k = listener.starts[id]; k < listener.starts[id + 1]; k++) out[listener.outputs[k]] += x * listener.weights[k];
  }
  return out;
}

/** What is joined into one probability: the score, the opposite score, and what a pattern says. */
export function cuesOf(score: number, opposite: number, pattern: number, against: number, trust: number): number[] {
  return [1, score, Math.max(-6, opposite), pattern * Math.log(trust / (1 - trust)), pattern, against, pattern * score];
}

/** Probability 0..1 from cues. */
export function probabilityOf(coefficients: readonly number[], cues: readonly number[]): number {
  let z = 0;
  for (let i = 0; i < cues.length; i++) z += coefficients[i] * cues[i];
  return 1 / (1 + Math.exp(-z));
}

/** Steps of one in which rarity of a feature is kept. */
export const IDF_STEPS = 180;

/** Numbers as bytes, in base64 where the file is JSON. */
type Bytes = string | Uint8Array;

/** As written by the training: features one a line. */
export interface PackedListener {
  readonly findings: string[];
  readonly features: string;
  readonly idf: Bytes;
  /** For each feature how many outputs it has, then the steps from one to the next; seven bits a byte. */
  readonly gaps: Bytes;
  readonly weights: Bytes;
  readonly scale: number;
  readonly bias: Bytes;
  readonly trust: Bytes;
  readonly calibration: Listener["calibration"];
}

/** Packs outputs as steps, small numbers in one byte. */
export function gapsOf(starts: readonly number[], outputs: readonly number[]): Uint8Array {
  const out: number[] = [];
  const put = (x: number) => {
    for (let rest = x; ; rest >>= 7) {
      out.push(rest > 127 ? (rest & 127) | 128 : rest);
      if (rest <= 127) return;
    }
  };
  for (let f = 0; f + 1 < starts.length; f++) {
    put(starts[f + 1] - starts[f]);
    for (let k = starts[f]; k < starts[f + 1]; k++) put(k === starts[f] ? outputs[k] : outputs[k] - outputs[k - 1]);
  }
  return Uint8Array.from(out);
}

function fromGaps(bytes: Uint8Array, features: number, total: number): { starts: Uint32Array<ArrayBuffer>; outputs: Uint16Array<ArrayBuffer> } {
  const starts = new Uint32Array(features + 1);
  const outputs = new Uint16Array(total);
  let at = 0;
  const take = () => {
    let x = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      x |= (byte & 127) << shift;
      if (byte < 128) return x;
    }
  };
  for (let f = 0; f < features; f++) {
    starts[f + 1] = starts[f] + take();
    for (let k = starts[f], output = 0; k < starts[f + 1]; k++) {
      output += take();
      outputs[k] = output;
    }
  }
  return { starts, outputs };
}

/** Bytes of their own, from base64 or a view into something larger. */
function bytesOf(data: Bytes): Uint8Array<ArrayBuffer> {
  return typeof data === "string" ? Uint8Array.from(atob(data), (c) => c.charCodeAt(0)) : Uint8Array.from(data);
}

/** The same with plain bytes, which ship smaller than base64. */
export function inBytes(packed: PackedListener): PackedListener {
  const { idf, gaps, weights, bias, trust } = packed;
  return { ...packed, idf: bytesOf(idf), gaps: bytesOf(gaps), weights: bytesOf(weights), bias: bytesOf(bias), trust: bytesOf(trust) };
}

/** Unpacks the file of the training. */
export function listenerFrom(packed: PackedListener): Listener {
  const bytes = (data: Bytes) => bytesOf(data).buffer;
  const weights = new Int8Array(bytes(packed.weights));
  const features = packed.features.split("\n");
  return {
    findings: packed.findings,
    features: new Map(features.map((f, i) => [f, i])),
    idf: Float32Array.from(new Uint8Array(bytes(packed.idf)), (x) => x / IDF_STEPS),
    ...fromGaps(new Uint8Array(bytes(packed.gaps)), features.length, weights.length),
    weights,
    scale: packed.scale,
    bias: new Float32Array(bytes(packed.bias)),
    trust: new Float32Array(bytes(packed.trust)),
    calibration: packed.calibration,
  };
}
