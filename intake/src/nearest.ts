import { normalText } from "./text.ts";

/** One phrase of the bank: a way of saying a finding, of denying it, or of saying something else in like words. */
export interface BankPhrase {
  readonly finding: string;
  readonly kind: "so" | "denied" | "near";
  readonly text: string;
}

/** Inverted index over weighted word stems and pairs of stems: plain data, so that it can be cached. */
export interface NearestIndex {
  readonly features: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
  /** Postings of feature f: phrases `ids[starts[f]] … ids[starts[f+1]-1]` with their weights. */
  readonly starts: Uint32Array;
  readonly ids: Uint16Array;
  readonly weights: Float32Array;
  readonly phrases: readonly { readonly finding: string; readonly kind: BankPhrase["kind"] }[];
}

const STOP = new Set("a an the my his her their its it is was are were be been i im ive he she they we you me him them to of in on at and or so that this these those with for as by from do does did has have had got get gets just really very bit quite".split(" "));

/** A crude stem: enough to join "hurts", "hurting" and "hurt"; the same for text and bank. */
function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, "");
  return word.replace(/(?:ingly|ings|ing|edly|ed|ies|es|s|ness|ly)$/, "");
}

function featuresOf(text: string): Map<string, number> {
  const words = normalText(text).replace(/,/g, " ").split(/\s+/).filter((w) => w.length > 0 && !STOP.has(w)).map(stem);
  const out = new Map<string, number>();
  for (let i = 0; i < words.length; i++) {
    out.set(words[i], 1);
    if (i + 1 < words.length) out.set(`${words[i]} ${words[i + 1]}`, 0.8);
  }
  return out;
}

/** Builds the index. Phrases of one word are left out: patterns hear those. */
export function nearestIndex(bank: readonly BankPhrase[]): NearestIndex {
  const rows = bank.map((p) => ({ ...p, vector: featuresOf(p.text) })).filter((r) => r.vector.size > 1);
  const count = new Map<string, number>();
  for (const r of rows) for (const f of r.vector.keys()) count.set(f, (count.get(f) ?? 0) + 1);
  const features = new Map<string, number>();
  for (const f of count.keys()) features.set(f, features.size);
  const idf = Float32Array.from(count.values(), (n) => Math.log(rows.length / n));
  const postings: [number, number][][] = Array.from({ length: features.size }, () => []);
  for (const [i, r] of rows.entries()) {
    const entries = [...r.vector].map(([f, w]) => [features.get(f) as number, w * idf[features.get(f) as number]] as const);
    const norm = Math.hypot(...entries.map(([, w]) => w));
    for (const [f, w] of entries) postings[f].push([i, w / norm]);
  }
  const starts = new Uint32Array(features.size + 1);
  for (const [f, list] of postings.entries()) starts[f + 1] = starts[f] + list.length;
  const ids = new Uint16Array(starts[features.size]);
  const weights = new Float32Array(starts[features.size]);
  for (const [f, list] of postings.entries()) {
    for (const [k, [id, w]] of list.entries()) {
      ids[starts[f] + k] = id;
      weights[starts[f] + k] = w;
    }
  }
  return { features, idf, starts, ids, weights, phrases: rows.map(({ finding, kind }) => ({ finding, kind })) };
}

/** The phrase of the bank most like a clause, by cosine 0..1; null below `least` or where two findings are as near. */
export function nearest(index: NearestIndex, clause: string, least: number): { finding: string; kind: BankPhrase["kind"]; similarity: number } | null {
  const scores = new Float32Array(index.phrases.length);
  let norm = 0;
  for (const [f, w] of featuresOf(clause)) {
    const id = index.features.get(f);
    const weight = w * (id === undefined ? 7 : index.idf[id]);
    norm += weight * weight;
    if (id === undefined) continue;
    for (let k = index.starts[id]; k < index.starts[id + 1]; k++) scores[index.ids[k]] += weight * index.weights[k];
  }
  if (norm === 0) return null;
  let best = -1;
  for (let i = 0; i < scores.length; i++) if (best < 0 || scores[i] > scores[best]) best = i;
  if (best < 0) return null;
  const similarity = scores[best] / Math.sqrt(norm);
  return similarity >= least ? { ...index.phrases[best], similarity } : null;
}
