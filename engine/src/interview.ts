import type { Evidence } from "./evidence.ts";
import { type Model, ORIGINS, urgencyRank } from "./model.ts";
import { byCondition, type Posterior, posterior } from "./posterior.ts";
import { firedFlags, holds, LOSS, urgencyOf } from "./triage.ts";

/** Something that can be asked, and the findings that its answers settle. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly kind: "yes-no" | "one-of" | "many-of";
  /** Each option is a finding; a yes-no question has one. */
  readonly options: readonly { readonly finding: number; readonly text: string }[];
  readonly mode: "history" | "self-test" | "exam";
}

/** What the interview would ask next, or why it stops. */
export interface Next {
  readonly question: Question | null;
  readonly reason: "red-flags" | "telling" | "settled" | "long-enough";
  /** Expected gain of the question: nats of entropy over causes and origins, plus expected harm avoided. */
  readonly gain: number;
  /** The question that would still help most, where the interview stops. */
  readonly stillHelps: Question | null;
}

export interface InterviewOptions {
  readonly questions: readonly Question[];
  readonly asked: ReadonlySet<string>;
  /** Findings that were offered in an answered question, whatever was said. */
  readonly offered: ReadonlySet<number>;
  readonly clinician: boolean;
}

/** Gain below which no question is worth a person's time; basis: estimate. */
const WORTH = 0.09;
const MOST_QUESTIONS = 16;
const FLAG_ROUNDS = 2;
const FLAGS_AT_ONCE = 6;
/** What asking costs, in the same measure as the gain: a self-test takes effort, an examination an examiner. */
const BURDEN = { history: 0, "self-test": 0.03, exam: 0.005 } as const;

/** Least confidence at which read words answer a question; what was read less surely is asked. */
const SURE = 0.5;

/** Whether a red flag of an emergency stands on words that were read surely enough. */
export function isEmergency(model: Model, evidence: Evidence): boolean {
  return firedFlags(model, evidence).some((f) => f.level === "emergency-now" && !f.doubtful);
}

/** Chooses the next question. Pure: the same evidence and the same questions asked give the same answer. */
export function nextQuestion(model: Model, evidence: Evidence, options: InterviewOptions): Next {
  const p = posterior(model, evidence);
  const told = new Set(evidence.observations.filter((o) => o.reliability >= SURE).map((o) => o.finding));
  const open = (f: number) => !told.has(f) && !options.offered.has(f);
  const emergency = isEmergency(model, evidence);
  const rounds = [...options.asked].filter((id) => id.startsWith("flags-")).length;
  if (rounds < FLAG_ROUNDS && !emergency) {
    const question = flagQuestion(model, evidence, p, options.questions, open, rounds + 1);
    if (question) return { question, reason: "red-flags", gain: 0, stillHelps: null };
  }
  const candidates = options.questions.filter(
    (q) => !options.asked.has(q.id) && q.options.some((o) => open(o.finding)) && (q.kind !== "one-of" || q.options.every((o) => open(o.finding))) && (options.clinician || q.mode !== "exam") && !(emergency && q.mode === "self-test"),
  );
  const gains = gainsOf(model, evidence, p, candidates);
  let best = -1;
  for (let i = 0; i < candidates.length; i++) if (best < 0 || gains[i] > gains[best]) best = i;
  const question = best < 0 ? null : candidates[best];
  const gain = best < 0 ? 0 : gains[best];
  if (!question || gain < WORTH) return { question: null, reason: "settled", gain, stillHelps: question };
  if (options.asked.size >= MOST_QUESTIONS) return { question: null, reason: "long-enough", gain, stillHelps: question };
  return { question, reason: "telling", gain, stillHelps: null };
}

/** P(finding | condition) under the present belief about each condition's states, conditions × questions' findings. */
function meanCells(model: Model, p: Posterior, shares: Float64Array, findings: readonly number[]): Float64Array {
  const nf = model.findings.length;
  const out = new Float64Array(findings.length * model.conditions.length);
  for (let s = 0; s < model.states.length; s++) {
    const mass = p.causes[s * 4] + p.causes[s * 4 + 1] + p.causes[s * 4 + 2] + p.causes[s * 4 + 3];
    if (mass < 1e-7) continue;
    const c = model.states[s].condition;
    const share = mass / shares[c];
    for (let k = 0; k < findings.length; k++) out[k * model.conditions.length + c] += share * model.cells[s * nf + findings[k]];
  }
  return out;
}

/** Red-flag findings most worth asking together now, by how much danger they could show under the present belief. */
function flagQuestion(model: Model, evidence: Evidence, p: Posterior, questions: readonly Question[], open: (f: number) => boolean, round: number): Question | null {
  const byFinding = new Map(questions.filter((q) => q.kind === "yes-no" && q.mode === "history").map((q) => [q.options[0].finding, q]));
  const known = new Set(evidence.observations.filter((o) => o.value && o.reliability >= SURE).map((o) => model.findings[o.finding].id));
  const unsure = new Set(evidence.observations.filter((o) => o.value && o.reliability < SURE).map((o) => model.findings[o.finding].id));
  const shares = byCondition(model, p);
  const worth = new Map<number, number>();
  const tried = [...byFinding.keys()].filter(open);
  const cells = meanCells(model, p, shares, tried);
  for (const [k, f] of tried.entries()) {
    const id = model.findings[f].id;
    let level = 9;
    for (const flag of model.flags) {
      const rank = urgencyRank(flag.level);
      if (rank < level && rank <= 1 && !holds(flag.logic, (x) => known.has(x)) && holds(flag.logic, (x) => x === id || known.has(x) || unsure.has(x)) && !holds(flag.logic, (x) => x !== id && (known.has(x) || unsure.has(x)))) level = rank;
    }
    if (level > 1) continue;
    let danger = 0;
    for (let c = 0; c < shares.length; c++) {
      const rank = urgencyRank(model.conditions[c].urgency);
      if (rank <= 1 && shares[c] > 1e-6) danger += Math.sqrt(shares[c]) * cells[k * shares.length + c] * (rank === 0 ? 1 : 0.4);
    }
    worth.set(f, danger * (level === 0 ? 1 : 0.4));
  }
  const groups = new Set<string>();
  const chosen = [...worth]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .filter(([f]) => {
      const group = model.findings[f].group;
      if (groups.has(group)) return false;
      groups.add(group);
      return true;
    })
    .slice(0, FLAGS_AT_ONCE)
    .sort((a, b) => a[0] - b[0]);
  if (chosen.length === 0) return null;
  return {
    id: `flags-${round}`,
    text: "Is any of these true for you?",
    why: "Some of these need help soon, so they come first. Which ones are asked depends on what you have told so far.",
    kind: "many-of",
    options: chosen.map(([f]) => ({ finding: f, text: (byFinding.get(f) as Question).text })),
    mode: "history",
  };
}

/** Expected gain of each question, less its burden. */
function gainsOf(model: Model, evidence: Evidence, p: Posterior, questions: readonly Question[]): Float64Array {
  const shares = byCondition(model, p);
  const n = shares.length;
  const findings = [...new Set(questions.flatMap((q) => q.options.map((o) => o.finding)))];
  const at = new Map(findings.map((f, i) => [f, i]));
  const cells = meanCells(model, p, shares, findings);
  const isTrue = new Set(evidence.observations.filter((o) => o.value).map((o) => o.finding));
  const ranks = model.conditions.map((_, c) => urgencyRank(urgencyOf(model, c, isTrue)));
  const originOf = model.conditions.map((c) => ORIGINS.indexOf(c.origin));
  const now = doubt(shares, p.unexplained, ranks, originOf);
  const after = new Float64Array(n);
  const out = new Float64Array(questions.length);
  for (const [i, q] of questions.entries()) {
    let expected = 0;
    let left = 1;
    /** Belief after an answer whose likelihood is given by condition; adds its share of the doubt that remains. */
    const answered = (likelihood: (c: number) => number, base: number) => {
      let total = p.unexplained * base;
      for (let c = 0; c < n; c++) total += after[c] = shares[c] * likelihood(c);
      if (total < 1e-9) return;
      for (let c = 0; c < n; c++) after[c] /= total;
      expected += total * doubt(after, (p.unexplained * base) / total, ranks, originOf);
      left -= total;
    };
    const trust = q.mode === "self-test" ? 0.8 : 0.9;
    const soft = (k: number, c: number, base: number) => trust * cells[k * n + c] + (1 - trust) * base;
    if (q.kind === "yes-no") {
      const f = q.options[0].finding;
      const k = at.get(f) as number;
      const base = model.findings[f].base;
      const or = (c: number) => model.conditions[c].context.get(f);
      const yes = (c: number) => {
        const ratio = or(c);
        return ratio === undefined ? soft(k, c, base) : Math.min(0.98, (base * ratio) / (1 - base + base * ratio));
      };
      answered(yes, base);
      answered((c) => 1 - yes(c), 1 - base);
    } else {
      for (const o of q.options) {
        const k = at.get(o.finding) as number;
        const base = model.findings[o.finding].base;
        const scale = 1 / Math.max(1, q.options.length > 1 ? sumOf(q, cells, at, n, shares) : 1);
        answered((c) => soft(k, c, base) * scale, base * scale);
      }
    }
    out[i] = now - expected - Math.max(0, left) * now - BURDEN[q.mode];
  }
  return out;
}

function sumOf(q: Question, cells: Float64Array, at: ReadonlyMap<number, number>, n: number, shares: Float64Array): number {
  let sum = 0;
  for (const o of q.options) for (let c = 0; c < n; c++) sum += shares[c] * cells[(at.get(o.finding) as number) * n + c];
  return sum;
}

/** How unsettled a belief is: entropy over causes and over origins, and the least expected harm of the level told. */
function doubt(shares: Float64Array, unexplained: number, ranks: readonly number[], originOf: readonly number[]): number {
  const origins = new Float64Array(ORIGINS.length);
  const need = new Float64Array(LOSS.length);
  let entropy = unexplained > 1e-9 ? -unexplained * Math.log(unexplained) : 0;
  need[3] += unexplained;
  origins[ORIGINS.indexOf("unexplained")] += unexplained;
  for (let c = 0; c < shares.length; c++) {
    const x = shares[c];
    if (x < 1e-7) continue;
    entropy -= x * Math.log(x);
    origins[originOf[c]] += x;
    need[ranks[c]] += x;
  }
  for (const x of origins) if (x > 1e-9) entropy -= x * Math.log(x);
  let harm = Number.POSITIVE_INFINITY;
  for (const row of LOSS) {
    let loss = 0;
    for (let k = 0; k < need.length; k++) loss += need[k] * row[k];
    if (loss < harm) harm = loss;
  }
  return 0.5 * entropy + 0.15 * harm;
}
