import { writeFileSync } from "node:fs";
import { clausesOf, cuesOf, featuresOf, feltAt, gapsOf, heardByPattern, IDF_STEPS, lexiconFrom, LISTENER_FILE, type Listener, placeCues, placesIn, probabilityOf, scoresOf } from "@proximal/intake";
import { areasNamed, isHeldBack, isHeldBackPatient, loadBank, loadKnowledge, loadPatients, REGION_FINDINGS } from "@proximal/knowledge";
import { sequence } from "./sequence.ts";

// Trains the listener: logistic regression for every finding, stated and denied, by seeded stochastic descent
// with a penalty that keeps most weights at zero (FTRL-proximal, McMahan 2013).

const EPOCHS = 5;
const RATE = 2;
/** Penalty on the size of a weight: what is not worth it stays exactly zero, so that the listener is small. */
const SPARSE = 6;

interface Sample {
  readonly text: string;
  readonly exam: boolean;
  /** Outputs known to be so or not so; the rest are unlabelled: probably not so. */
  readonly so: readonly number[];
  readonly not: readonly number[];
  /** Weight of an unlabelled output. */
  readonly rest: number;
  readonly part: "train" | "calibrate" | "test";
  /** A place named in a clause: only its own two outputs are taught. */
  readonly place?: Set<string>;
}

const knowledge = loadKnowledge();
const findings = knowledge.findings.map((f) => f.id);
const n = findings.length;
const indexOf = new Map(knowledge.findings.flatMap((f, i) => [f.id, ...f.aliases].map((id) => [id, i] as const)));
const ids = (list: readonly string[]) => list.flatMap((id) => indexOf.get(id) ?? []);

function samples(): Sample[] {
  const bank = loadBank().flatMap((row) => {
    const f = indexOf.get(row.id);
    if (f === undefined) return [];
    return (["so", "denied", "near"] as const).flatMap((kind) =>
      row[kind].map((text): Sample => ({
        text, exam: false, rest: 0.3, part: isHeldBack(row.id, text) ? "test" : "train",
        so: kind === "so" ? [f] : kind === "denied" ? [n + f] : [],
        not: kind === "so" ? [n + f] : kind === "denied" ? [f] : [f, n + f],
      })),
    );
  });
  const patients = loadPatients().flatMap((p, i) =>
    p.lines.map((line): Sample => ({
      text: line.text, exam: line.channel === "exam", rest: 1, part: isHeldBackPatient(p) ? "test" : i % 7 === 3 ? "calibrate" : "train",
      so: [...ids(line.states), ...ids(line.denies).map((f) => n + f)],
      not: [...ids(line.denies), ...ids(line.states).map((f) => n + f)],
    })),
  );
  return [...bank, ...patients];
}

/** Every place that a written patient names, with whether it is among those where the author says it is felt. */
function placeSamples(): Sample[] {
  return loadPatients().flatMap((p) => {
    if (p.condition === "none") return [];
    const felt = (kind: "pain" | "numb") => new Set(p.felt.filter((f) => f.kind === kind).flatMap((f) => areasNamed(knowledge.anatomy, f.area) ?? []));
    const pain = felt("pain");
    const numb = felt("numb");
    return p.lines.flatMap((line) =>
      clausesOf(line.text).flatMap((clause) =>
        placesIn(lexicon.places, clause.plain).filter((f) => Object.keys(f.entry.areas).length > 0).map((found): Sample => {
          const areas = Object.entries(found.entry.areas);
          const inside = (set: ReadonlySet<string>) => areas.some(([a, w]) => w >= 0.4 && set.has(a));
          const so = [...(inside(pain) ? [2 * n] : []), ...(inside(numb) ? [2 * n + 1] : [])];
          return { text: line.text, exam: line.channel === "exam", rest: 1, so, not: [2 * n, 2 * n + 1].filter((k) => !so.includes(k)), part: isHeldBackPatient(p) ? "test" : "train", place: placeCues(clause, found, line.channel) };
        }),
      ),
    );
  });
}

const random = sequence(12345);

const lexicon = lexiconFrom(knowledge, knowledge.places);
const all = samples();
const places = placeSamples();
const train = [...all, ...places].filter((s) => s.part === "train");
const counts = new Map<string, number>();
const bags = train.map((s) => s.place ?? featuresOf(s.text, s.exam));
for (const bag of bags) for (const f of bag) counts.set(f, (counts.get(f) ?? 0) + 1);
const features = new Map<string, number>();
for (const [f, count] of counts) if (count >= (f.includes(" ") ? 3 : 2)) features.set(f, features.size);
const idf = Float32Array.from(features.keys(), (f) => Math.round((Math.log(train.length / (counts.get(f) as number)) / 8) * IDF_STEPS) / IDF_STEPS);

interface Vector {
  readonly ids: Uint32Array;
  readonly values: Float32Array;
}
function vectorOf(bag: Iterable<string>): Vector {
  const found = [...bag].flatMap((f) => features.get(f) ?? []);
  const norm = Math.sqrt(found.reduce((s, f) => s + idf[f] ** 2, 0)) || 1;
  return { ids: Uint32Array.from(found), values: Float32Array.from(found, (f) => idf[f] / norm) };
}

const outputs = 2 * n + 2;
const weights = new Float32Array(features.size * outputs);
const past = new Float32Array(features.size * outputs);
const pull = new Float32Array(features.size * outputs);
const bias = new Float32Array(outputs).fill(-4.5);
bias.fill(-1, 2 * n);
console.error(`${train.length} sentences, ${features.size} features, ${outputs} outputs`);

function forward(v: Vector, out: Float32Array): void {
  out.set(bias);
  for (let i = 0; i < v.ids.length; i++) {
    const row = v.ids[i] * outputs;
    const x = v.values[i];
    for (let k = 0; k < outputs; k++) out[k] += x * weights[row + k];
  }
}

const vectors = bags.map(vectorOf);
const scores = new Float32Array(outputs);
const order = train.map((_, i) => i);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  let loss = 0;
  for (const at of order) {
    const sample = train[at];
    const v = vectors[at];
    forward(v, scores);
    const so = new Set(sample.so);
    const not = new Set(sample.not);
    for (let k = sample.place ? 2 * n : 0; k < (sample.place ? outputs : 2 * n); k++) {
      const p = 1 / (1 + Math.exp(-scores[k]));
      const positive = so.has(k);
      const weight = sample.place ? 1 : positive ? 6 : not.has(k) ? 2 : sample.rest;
      const g = weight * (p - (positive ? 1 : 0));
      if (Math.abs(g) < 0.004) continue;
      if (positive) loss -= Math.log(p + 1e-9);
      bias[k] -= 0.01 * g;
      for (let i = 0; i < v.ids.length; i++) {
        const w = v.ids[i] * outputs + k;
        const grad = g * v.values[i];
        const before = Math.sqrt(past[w]);
        past[w] += grad * grad;
        const after = Math.sqrt(past[w]);
        pull[w] += grad - ((after - before) / RATE) * weights[w];
        const free = Math.abs(pull[w]) - SPARSE;
        weights[w] = free <= 0 ? 0 : (-Math.sign(pull[w]) * free * RATE) / (0.3 + after);
      }
    }
  }
  console.error(`epoch ${epoch + 1}: mean loss of what is said ${(loss / order.length).toFixed(3)}`);
}

// Eight bits a weight; what rounds to zero is dropped.
const scale = 8 / 127;
const lines: string[] = [];
const kept: number[] = [];
const starts: number[] = [0];
const outs: number[] = [];
const idfs: number[] = [];
for (const [f, id] of features) {
  const before = outs.length;
  for (let k = 0; k < outputs; k++) {
    const w = weights[id * outputs + k];
    if (Math.round(w / scale) === 0) continue;
    outs.push(k);
    kept.push(Math.max(-127, Math.min(127, Math.round(w / scale))));
  }
  if (outs.length === before) continue;
  lines.push(f);
  idfs.push(idf[id]);
  starts.push(outs.length);
}
const listener: Listener = {
  findings, features: new Map(lines.map((f, i) => [f, i])), idf: Float32Array.from(idfs), starts: Uint32Array.from(starts), outputs: Uint16Array.from(outs), weights: Int8Array.from(kept), scale, bias,
  trust: new Float32Array(), calibration: { yes: [], no: [] },
};
console.error(`${lines.length} features and ${outs.length} weights kept`);

for (const [k, name] of ["pain", "numb"].entries()) {
  const tested = places.filter((s) => s.part === "test").map((s) => ({ p: feltAt(listener, s.place as Set<string>)[name as "pain" | "numb"], so: s.so.includes(2 * n + k) }));
  const bins = [0, 0.2, 0.4, 0.6, 0.8].map((from) => tested.filter((t) => t.p >= from && t.p < from + 0.2001));
  console.error(`places, ${name}: ${tested.length}; right at 0.5 ${(tested.filter((t) => t.p >= 0.5 === t.so).length / tested.length).toFixed(3)}; so by bin ${bins.map((b) => `${(b.filter((t) => t.so).length / b.length).toFixed(2)} (${b.length})`).join(", ")}`);
}

// What patterns hear, beside the scores.
const rest = all.filter((s) => s.part !== "train");
const patterns = rest.map((s) => heardByPattern(lexicon, s.text));
const right = new Float32Array(n);
const fired = new Float32Array(n);
for (const s of all.filter((x) => x.rest === 1 && x.part !== "test")) {
  const so = new Set(s.so);
  for (const [id, value] of heardByPattern(lexicon, s.text)) {
    const f = indexOf.get(id) as number;
    fired[f]++;
    if (so.has(value ? f : n + f)) right[f]++;
  }
}
const mean = right.reduce((a, b) => a + b, 0) / fired.reduce((a, b) => a + b, 0);
const trust = right.map((r, f) => (r + 4 * mean) / (fired[f] + 4));

interface Row {
  readonly cues: number[];
  readonly so: boolean;
  readonly sample: Sample;
  readonly finding: number;
}
/** Candidates of one sentence with their cues, for stated (yes) or denied (no). */
function rowsOf(s: Sample, pattern: ReadonlyMap<string, boolean>, yes: boolean): Row[] {
  const scores = scoresOf(listener, s.text, s.exam);
  const so = new Set(s.so);
  const out: Row[] = [];
  for (let f = 0; f < n; f++) {
    const heard = pattern.get(findings[f]);
    const own = yes ? scores[f] : scores[n + f];
    const opposite = yes ? scores[n + f] : scores[f];
    if (own < -4 && heard !== yes) continue;
    out.push({ cues: cuesOf(own, opposite, heard === yes ? 1 : 0, heard === !yes ? 1 : 0, trust[f]), so: so.has(yes ? f : n + f), sample: s, finding: f });
  }
  return out;
}
function calibrate(rows: readonly Row[]): number[] {
  const c = new Array(7).fill(0);
  const h = new Array(7).fill(1);
  for (let round = 0; round < 400; round++) {
    const g = new Array(7).fill(0);
    for (const r of rows) {
      const e = probabilityOf(c, r.cues) - (r.so ? 1 : 0);
      for (let i = 0; i < 7; i++) g[i] += (e * r.cues[i]) / rows.length;
    }
    for (let i = 0; i < 7; i++) {
      h[i] += g[i] ** 2 * 100;
      c[i] -= (1.8 * g[i]) / Math.sqrt(h[i]);
    }
  }
  return c.map((x) => Math.round(x * 1000) / 1000);
}
const region = new Set(ids(REGION_FINDINGS));
const calibration = {
  yes: calibrate(rest.flatMap((s, i) => (s.part === "calibrate" ? rowsOf(s, patterns[i], true) : []))),
  no: calibrate(rest.flatMap((s, i) => (s.part === "calibrate" ? rowsOf(s, patterns[i], false) : []))),
};
console.error(calibration);
for (const [name, of] of [["patients", (s: Sample) => s.part === "test" && s.rest === 1], ["bank", (s: Sample) => s.part === "test" && s.rest !== 1]] as const) {
  for (const yes of [true, false]) {
    const rows = rest.flatMap((s, i) => (of(s) ? rowsOf(s, patterns[i], yes) : [])).filter((r) => !region.has(r.finding));
    const total = rest.filter(of).reduce((t, s) => t + s.so.filter((k) => (yes ? k < n : k >= n) && !region.has(k % n)).length, 0);
    for (const least of [0.15, 0.25, 0.35, 0.5]) {
      const said = rows.filter((r) => probabilityOf(yes ? calibration.yes : calibration.no, r.cues) >= least);
      const hit = said.filter((r) => r.so).length;
      const wrong = said.filter((r) => r.sample.not.includes(yes ? r.finding : n + r.finding)).length;
      console.error(`${name} ${yes ? "stated" : "denied"} at ${least}: recall ${(hit / total).toFixed(3)} precision ${(hit / said.length).toFixed(3)} flatly wrong ${(wrong / said.length).toFixed(3)} of ${total}`);
    }
    const byPattern = rows.filter((r) => r.cues[4] === 1);
    console.error(`  patterns alone: recall ${(byPattern.filter((r) => r.so).length / total).toFixed(3)} precision ${(byPattern.filter((r) => r.so).length / byPattern.length).toFixed(3)}`);
  }
}

const gaps = gapsOf(starts, outs);
const base64 = (a: ArrayBufferView) => Buffer.from(a.buffer, a.byteOffset, a.byteLength).toString("base64");
writeFileSync(
  LISTENER_FILE,
  `${JSON.stringify({
    findings, features: lines.join("\n"), idf: base64(Uint8Array.from(idfs, (x) => Math.round(x * IDF_STEPS))), gaps: base64(gaps), weights: base64(Int8Array.from(kept)),
    scale, bias: base64(bias), trust: base64(trust), calibration,
  })}\n`,
);
