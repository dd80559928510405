import { areasNamed, loadKnowledge, loadPatients, patientsFrom } from "@proximal/knowledge";
import { describe, expect, it } from "vitest";

const knowledge = loadKnowledge();
const patients = loadPatients();

describe("the written patients", () => {
  it("name only findings, conditions and areas that exist", () => {
    const findings = new Set(knowledge.findings.flatMap((f) => [f.id, ...f.aliases]));
    const conditions = new Set(["none", ...knowledge.conditions.map((c) => c.id)]);
    const unknown = patients.flatMap((p) => [
      ...(conditions.has(p.condition) ? [] : [`${p.id}: ${p.condition}`]),
      ...p.lines.flatMap((l) => [...l.states, ...l.denies].filter((f) => !findings.has(f)).map((f) => `${p.id}: ${f}`)),
      ...p.felt.filter((f) => !areasNamed(knowledge.anatomy, f.area)).map((f) => `${p.id}: ${f.area}`),
    ]);
    expect(unknown).toEqual([]);
  });
  it("cover every condition", () => {
    const written = new Set(patients.map((p) => p.condition));
    expect(knowledge.conditions.filter((c) => c.id !== "unexplained" && !written.has(c.id)).map((c) => c.id)).toEqual([]);
  });
  it("names file and line where the form is broken", () => {
    expect(() => patientsFrom("# gout | systemic | left | within-days | 50 m\nhello", "x.txt")).toThrow("x.txt:2");
  });
});

describe("what a red flag says", () => {
  it("is a statement, not a question, since it is shown as a reason", () => {
    expect(knowledge.flags.filter((f) => f.says.includes("?")).map((f) => f.id)).toEqual([]);
  });
});
