import { type Model, nextQuestion, type Result, resultFrom } from "@proximal/engine";
import { cached, compileModel, type Knowledge, loadKnowledge } from "@proximal/knowledge";
import { questionsFor, shown } from "./ask.ts";
import { type Case, caseFrom, evidenceFrom } from "./case.ts";
import { type Lexicon, lexiconFrom } from "./lexicon.ts";
import { listenerFrom } from "./listener.ts";
import { packedListener } from "./listener-file.ts";

/** All that is needed to assess a case, loaded once. */
export interface Proximal {
  readonly knowledge: Knowledge;
  readonly model: Model;
  readonly lexicon: Lexicon;
}

/** Loads the knowledge, compiles the model and the lexicon. */
export function openProximal(): Proximal {
  const knowledge = loadKnowledge();
  const packed = packedListener();
  return { knowledge, model: cached(`model-${knowledge.version}`, () => compileModel(knowledge)), lexicon: lexiconFrom(knowledge, knowledge.places, packed && listenerFrom(packed)) };
}

/**
 * From a case to a result.
 * @example
 * const proximal = openProximal();
 * assess(proximal, { complaint: "burning on the sole of my left foot, worse in bed" }).causes[0].name;
 * @throws CaseError naming the field that is wrong.
 */
export function assess(proximal: Proximal, input: unknown, full = false): Result {
  const c: Case = caseFrom(input);
  const reading = evidenceFrom(proximal.model, proximal.knowledge, proximal.lexicon, c);
  const result = resultFrom(proximal.model, reading.evidence, full, reading);
  const care = careOf(proximal.knowledge, result);
  const next = full ? shown(proximal, nextQuestion(proximal.model, reading.evidence, { questions: questionsFor(proximal), asked: new Set(), offered: new Set(), clinician: false }).question) : null;
  return { ...result, ...care, next, ...(c.id === undefined ? {} : { id: c.id }) };
}

/** Advice and sources for the likely causes: what helps all of them, what to avoid, what would settle it. */
function careOf(knowledge: Knowledge, result: Result): Pick<Result, "care" | "sources"> {
  const top = result.causes.filter((c) => c.condition !== "unexplained" && c.probability >= 0.1).slice(0, 3);
  const rows = top.flatMap((t) => knowledge.conditions.filter((c) => c.id === t.condition));
  const unique = (list: readonly string[]) => [...new Set(list)];
  const cited = new Set<string>();
  for (const c of rows) for (const r of [...c.findings, ...(c.context ?? [])]) for (const s of [r.cite ?? []].flat()) cited.add(s as string);
  return {
    care: {
      now: unique(rows.flatMap((c) => c.care.now ?? [])),
      avoid: unique(rows.flatMap((c) => c.care.avoid ?? [])),
      tests: unique(rows.flatMap((c) => (c.confirm ?? []).map((t) => (typeof t === "string" ? t : t.test)))),
      paths: rows.map((c) => ({ condition: c.id, ...c.care, now: undefined, avoid: undefined })),
    },
    sources: knowledge.sources.filter((s) => cited.has(s.id)).map((s) => ({ id: s.id, title: s.title, year: s.year, where: s.where, seen: s.seen })),
  };
}
