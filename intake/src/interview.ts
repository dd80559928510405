import { isEmergency, nextQuestion, type Result } from "@proximal/engine";
import { type Asked, questionsFor, shown } from "./ask.ts";
import { assess, type Proximal } from "./assess.ts";
import { CaseError, caseFrom, evidenceFrom } from "./case.ts";

/** One answer or one thing said freely; the whole interview is a list of these, and nothing else is kept. */
export type Turn = Answered | { readonly say: string };
export interface Answered {
  readonly id: string;
  readonly value: unknown;
  /** The options that stood in the question: what was offered and not chosen is denied. */
  readonly offered: readonly string[];
}

/** Characters of text taken at once. */
const MOST_TEXT = 1_000_000;

/** What everyone is asked first, before the evidence chooses. */
const OPENING: readonly Asked[] = [
  { id: "complaint", text: "What do you feel, and exactly where?", why: "Your own words say most. Everything after this depends on them.", kind: "text", options: [] },
  { id: "where", text: "Mark every place where you feel it.", why: "Where it is felt, and where it is not, tells which nerve, joint or bone it could be.", kind: "areas", options: [] },
  { id: "age", text: "How old are you?", why: "Some causes are common at one age and rare at another.", kind: "number", options: [], unit: "years" },
  { id: "sex", text: "Which sex were you given at birth?", why: "Some causes are commoner in women, others in men.", kind: "one-of", options: [{ id: "female", text: "Female" }, { id: "male", text: "Male" }] },
];

/** The case that turns amount to: what `assess` takes. A later answer to a question replaces an earlier one. */
export function caseOf(turns: readonly Turn[]): Record<string, unknown> {
  const findings: Record<string, unknown> = {};
  const person: Record<string, unknown> = {};
  const history: string[] = [];
  let complaint: string | undefined;
  let drawing: unknown;
  for (const turn of turns) {
    if ("say" in turn) {
      history.push(turn.say);
      continue;
    }
    const { id, value, offered } = turn;
    if (id === "complaint") complaint = value === "unknown" ? undefined : String(value);
    else if (id === "where") drawing = value === "unknown" ? undefined : value;
    else if (id === "age" || id === "sex") person[id] = value === "unknown" ? null : value;
    else if (value !== "unknown") for (const [finding, truth] of settledBy(id, value, offered)) findings[finding] = truth;
  }
  return { person, ...(complaint ? { complaint } : {}), ...(history.length > 0 ? { history } : {}), findings, ...(drawing ? { drawing } : {}) };
}

/** The findings that an answer settles. What was offered and not chosen is denied. */
function settledBy(id: string, value: unknown, offered: readonly string[]): [string, boolean][] {
  if (value === "yes" || value === "no") return [[id, value === "yes"]];
  const chosen = new Set([value].flat());
  return offered.map((finding) => [finding, chosen.has(finding)]);
}

/** The next question as shown, or null where the interview is over. Pure in its turns: a saved list resumes exactly. */
export function askAfter(proximal: Proximal, turns: readonly Turn[], clinician = false): { ask: Asked | null; reason: string; stillHelps: Asked | null } {
  const done = new Set(turns.flatMap((t) => ("id" in t ? [t.id] : ["complaint"])));
  const { model, knowledge, lexicon } = proximal;
  const { evidence } = evidenceFrom(model, knowledge, lexicon, caseFrom(caseOf(turns)));
  const emergency = isEmergency(model, evidence);
  for (const question of OPENING) {
    if (done.has(question.id) || (emergency && question.id !== "complaint")) continue;
    if (question.id === "where" && evidence.places.length > 0) continue;
    if (question.id === "age" && evidence.age !== null) continue;
    if (question.id === "sex" && evidence.sex !== null) continue;
    return { ask: question, reason: "opening", stillHelps: null };
  }
  const asked = new Set(turns.flatMap((t) => ("id" in t && !OPENING.some((o) => o.id === t.id) ? [t.id] : [])));
  const offered = new Set(turns.flatMap((t) => ("id" in t ? [t.id, ...t.offered] : [])).flatMap((id) => model.findingIndex.get(id) ?? []));
  const next = nextQuestion(model, evidence, { questions: questionsFor(proximal), asked, offered, clinician });
  return { ask: shown(proximal, next.question), reason: next.reason, stillHelps: shown(proximal, next.stillHelps) };
}

/**
 * What a person says freely.
 * @throws CaseError where there are no words, or too many.
 */
export function sayingFrom(value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") throw new CaseError("say", "expected words");
  if (value.length > MOST_TEXT) throw new CaseError("say", `${value.length} characters; at most ${MOST_TEXT}`);
  return value;
}

/**
 * Checks an answer against its question.
 * @throws CaseError saying what was expected.
 */
export function checkAnswer(question: Asked, value: unknown): void {
  const bad = (expected: string) => new CaseError(question.id, `found ${JSON.stringify(value)?.slice(0, 60)}; expected ${expected} or "unknown"`);
  if (value === "unknown") return;
  const ids = question.options.map((o) => o.id);
  if (question.kind === "yes-no" && value !== "yes" && value !== "no") throw bad('"yes", "no"');
  if (question.kind === "one-of" && !ids.includes(value as string)) throw bad(`one of ${ids.join(", ")}`);
  if (question.kind === "many-of" && !(Array.isArray(value) && value.every((v) => ids.includes(v)))) throw bad(`a list of ${ids.join(", ")} ([] for none)`);
  if (question.kind === "number" && !(typeof value === "number" && value >= 0 && value <= 120)) throw bad(`a number of ${question.unit}, 0 to 120`);
  if (question.kind === "text") sayingFrom(value);
  if (question.kind === "areas") {
    if (!Array.isArray(value)) throw bad("a drawing: a list of { area, side, sensation }");
    caseFrom({ drawing: value });
  }
}

/** An answer to a question as a turn. */
export function answered(question: Asked, value: unknown): Answered {
  const findings = question.kind === "one-of" || question.kind === "many-of" ? question.options.map((o) => o.id) : [];
  return { id: question.id, value, offered: question.id === "sex" ? [] : findings };
}

/** The result of the turns so far. */
export function resultOf(proximal: Proximal, turns: readonly Turn[]): Result {
  return assess(proximal, caseOf(turns));
}
