import type { Model, Question } from "@proximal/engine";
import type { Knowledge } from "./load.ts";

/**
 * Everything that can be asked, from the findings that carry a question: one question for each, and one with options for
 * findings of which only one can be true.
 */
export function questionsOf(knowledge: Knowledge, model: Model): Question[] {
  const used = new Set<number>();
  for (const c of knowledge.conditions) {
    for (const row of [...c.findings, ...(c.context ?? [])]) {
      const f = model.findingIndex.get(row.finding);
      if (f !== undefined) used.add(f);
    }
  }
  const flagged = new Set(knowledge.flags.flatMap((f) => JSON.stringify(f.logic).match(/[a-z][\w-]+/g) ?? []));
  const rows = knowledge.findings.flatMap((f, i) => (f.question && f.how !== "heard" && !model.findings[i].region && (used.has(i) || f.reads || flagged.has(f.id)) ? [{ f, i }] : []));
  const groups = new Map<string, typeof rows>();
  for (const row of rows) if (row.f.exclusive && row.f.group && row.f.how === "history") groups.set(row.f.group, [...(groups.get(row.f.group) ?? []), row]);
  const out: Question[] = [];
  for (const { f, i } of rows) {
    const siblings = groups.get(f.group ?? "");
    if (siblings && siblings.length > 1 && siblings.some((s) => s.i === i)) continue;
    out.push({ id: f.id, text: f.question as string, why: f.why ?? `It tells causes apart that look alike: ${f.term.toLowerCase()}.`, kind: "yes-no", options: [{ finding: i, text: f.term }], mode: f.how === "heard" ? "history" : f.how });
  }
  for (const [group, siblings] of groups) {
    if (siblings.length < 2) continue;
    out.push({ id: `which-${group}`, text: "Which of these fits best?", why: siblings[0].f.why ?? "It tells causes apart that look alike.", kind: "one-of", options: siblings.map(({ f, i }) => ({ finding: i, text: f.term })), mode: "history" });
  }
  return out;
}
