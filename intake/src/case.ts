import type { Evidence, Model, Observation, Place } from "@proximal/engine";
import { areasNamed, type Knowledge } from "@proximal/knowledge";
import { z } from "zod";
import type { Lexicon } from "./lexicon.ts";
import { type Reading, readText } from "./read.ts";

/** Bad input: says what, where, and what was expected. */
export class CaseError extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(field ? `${field}: ${message}` : message);
    this.field = field;
  }
}

const value = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);
const CaseShape = z.strictObject({
  id: z.unknown().optional(),
  person: z.strictObject({ age: z.number().min(0).max(120).nullish(), sex: z.enum(["female", "male"]).nullish() }).nullish(),
  complaint: z.string().nullish(),
  history: z.array(z.string()).nullish(),
  exam: z.array(z.string()).nullish(),
  findings: z.record(z.string(), z.union([value, z.strictObject({ left: value.optional(), right: value.optional() })])).nullish(),
  drawing: z
    .array(z.strictObject({ area: z.string(), side: z.enum(["left", "right", "both", "midline"]), sensation: z.enum(["ache", "sharp", "burning", "tingling", "numb", "cold", "cramp"]), intensity: z.number().min(0).max(10).optional() }))
    .nullish(),
  setting: z.enum(["self-referred", "general-practice", "physiotherapy", "podiatry", "emergency", "specialist"]).nullish(),
  date: z.union([z.string(), z.date()]).nullish(),
});
export type Case = z.infer<typeof CaseShape>;

/** Checks the shape of a case. Throws CaseError naming the field. */
export function caseFrom(input: unknown): Case {
  if (input === null || typeof input !== "object" || Array.isArray(input)) throw new CaseError("", "expected one case: a mapping of person, complaint, history, exam, findings, drawing");
  const parsed = CaseShape.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") throw new CaseError([path, issue.keys[0]].filter(Boolean).join("."), `unknown key; expected one of ${Object.keys(CaseShape.shape).join(", ")}`);
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], input);
  throw new CaseError(path, `${issue.message}; found ${JSON.stringify(found)?.slice(0, 60)}`);
}

/** A case as evidence: coded findings win over text, drawing and text are both places. */
export function evidenceFrom(model: Model, knowledge: Knowledge, lexicon: Lexicon, c: Case): Reading {
  const reading = readText(model, knowledge, lexicon, { complaint: c.complaint ?? undefined, history: c.history ?? undefined, exam: c.exam ?? undefined });
  const coded: Observation[] = [];
  const places: Place[] = [];
  const settled = new Set<number>();
  for (const [id, told] of Object.entries(c.findings ?? {})) {
    const finding = model.findingIndex.get(id);
    if (finding === undefined) throw new CaseError(`findings.${id}`, "no such finding; see `proximal findings`");
    settled.add(finding);
    const sides = typeof told === "object" && !Array.isArray(told) ? ([["left", told.left], ["right", told.right]] as const) : ([["unknown", told]] as const);
    for (const [side, v] of sides) {
      const truth = truthOf(knowledge, id, v);
      if (truth === null) continue;
      const region = model.findings[finding].region;
      if (region && truth) places.push({ areas: new Map((model.regions.get(region) as number[]).map((a) => [a, 1])), kind: "any", side, weight: 1 });
      else coded.push({ finding, value: truth, side, reliability: 1 });
    }
  }
  for (const [i, mark] of (c.drawing ?? []).entries()) {
    const areas = areasNamed(knowledge.anatomy, mark.area);
    if (!areas) throw new CaseError(`drawing.${i}.area`, `"${mark.area}" is no area of the body map`);
    const numb = mark.sensation === "numb" || mark.sensation === "tingling";
    places.push({ areas: new Map(areas.map((a) => [model.areaIndex.get(a) as number, 1])), kind: numb ? "numb" : "pain", side: mark.side, weight: 1 });
    const quality = { ache: "ache", sharp: "stabbing", burning: "burning", tingling: "tingling", numb: "numb", cold: "cold-feeling", cramp: "cramps" }[mark.sensation];
    const finding = model.findingIndex.get(quality);
    if (finding !== undefined && !settled.has(finding)) coded.push({ finding, value: true, side: mark.side === "both" || mark.side === "midline" ? "unknown" : mark.side, reliability: 1 });
  }
  const evidence: Evidence = {
    age: c.person?.age ?? reading.evidence.age,
    sex: c.person?.sex ?? reading.evidence.sex,
    observations: [...coded, ...reading.evidence.observations.filter((o) => !settled.has(o.finding))],
    places: [...places, ...reading.evidence.places],
    narrative: reading.evidence.narrative,
  };
  return { ...reading, evidence };
}

/** What a coded value says of a yes-or-no finding: null for "unknown". */
function truthOf(knowledge: Knowledge, id: string, v: unknown): boolean | null {
  if (v === undefined || v === "unknown") return null;
  if (typeof v === "boolean") return v;
  if (v === "yes" || v === "no") return v === "yes";
  const finding = knowledge.findings.find((f) => f.id === id || f.aliases.includes(id));
  if (typeof v === "number" && finding?.reads?.movement) {
    if (v < 0 || v > 5) throw new CaseError(`findings.${id}`, `strength ${v} is not on the scale 0 to 5`);
    return v < 5;
  }
  throw new CaseError(`findings.${id}`, `found ${JSON.stringify(v)}; expected true, false or "unknown"${finding?.reads?.movement ? ", or a strength 0 to 5" : ""}`);
}
