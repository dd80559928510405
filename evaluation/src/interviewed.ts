import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Asked, answered, askAfter, type Proximal, resultOf, type Turn } from "@proximal/intake";
import type { GoldCase } from "./cases.ts";
import { type Scored, score } from "./evaluate.ts";
import { rateOf } from "./wilson.ts";

/**
 * A case read once into coded findings: what the patient would answer when asked. Coded from the words alone, but for 29 of
 * the 56 the answer had been seen before: figures that rest on it may flatter.
 */
interface Coded {
  readonly id: string;
  readonly findings: Readonly<Record<string, boolean | { readonly left?: boolean; readonly right?: boolean }>>;
  readonly places: readonly { readonly area: string; readonly side: string; readonly kind: string }[];
}

const CODED = join(dirname(dirname(fileURLToPath(import.meta.url))), "cases", "coded.jsonl");

/** The read half as coded findings. */
export function codedCases(): Map<string, Coded> {
  const rows = readFileSync(CODED, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Coded);
  return new Map(rows.map((r) => [r.id, r]));
}

/** Answers as the case would: yes or no where it says so, "unknown" where it is silent. */
function answer(c: GoldCase, coded: Coded, ask: Asked): unknown {
  const input = c.input as { complaint?: string; person?: { age?: number; sex?: string } };
  if (ask.id === "complaint") return input.complaint ?? "unknown";
  if (ask.id === "age") return input.person?.age ?? "unknown";
  if (ask.id === "sex") return input.person?.sex ?? "unknown";
  if (ask.kind === "areas") {
    const drawing = coded.places.filter((p) => ["left", "right", "both", "midline"].includes(p.side)).map((p) => ({ area: p.area, side: p.side, sensation: p.kind === "numb" ? "numb" : "ache" }));
    return drawing.length > 0 ? drawing : "unknown";
  }
  const truth = (id: string): boolean | null => {
    const told = coded.findings[id];
    if (told === undefined) return null;
    return typeof told === "boolean" ? told : Object.values(told).some(Boolean);
  };
  if (ask.kind === "yes-no") {
    const told = truth(ask.id);
    return told === null ? "unknown" : told ? "yes" : "no";
  }
  const so = ask.options.filter((o) => truth(o.id) === true).map((o) => o.id);
  if (ask.kind === "many-of") return so;
  return so[0] ?? "unknown";
}

export interface Interviewed {
  readonly id: string;
  readonly questions: number;
  /** Questions asked until the level was first an emergency; null where it never was. */
  readonly emergencyAfter: number | null;
  readonly scored: Scored;
}

/** Runs the interview on one case to its end. */
export function interviewCase(proximal: Proximal, c: GoldCase, coded: Coded, clinician: boolean): Interviewed {
  const turns: Turn[] = [];
  let emergencyAfter: number | null = null;
  for (;;) {
    const { ask } = askAfter(proximal, turns, clinician);
    const result = resultOf(proximal, turns);
    if (emergencyAfter === null && result.urgency.level === "emergency-now") emergencyAfter = turns.length;
    if (!ask || turns.length >= 40) return { id: c.id, questions: turns.length, emergencyAfter, scored: score(c, result) };
    turns.push(answered(ask, answer(c, coded, ask)));
  }
}

/** The interview over the read half: how many questions, how good the answers, how soon an emergency shows. */
export function evaluateInterview(proximal: Proximal, cases: readonly GoldCase[], clinician = false) {
  const coded = codedCases();
  const rows = cases.flatMap((c) => (coded.has(c.id) ? [interviewCase(proximal, c, coded.get(c.id) as Coded, clinician)] : []));
  const at = (values: readonly number[], share: number) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? null;
  const rate = (of: (s: Scored) => boolean) => rateOf(rows.filter((r) => of(r.scored)).length, rows.length);
  const soon = rows.flatMap((r) => r.emergencyAfter ?? []);
  return {
    n: rows.length,
    questions: { median: at(rows.map((r) => r.questions), 0.5), p90: at(rows.map((r) => r.questions), 0.9) },
    emergencyAfter: { n: soon.length, median: at(soon, 0.5) },
    origin: rate((s) => s.origin),
    top1: rate((s) => s.top1),
    top3: rate((s) => s.top3),
    safe: rate((s) => s.safe),
  };
}
