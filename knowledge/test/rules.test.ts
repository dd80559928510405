import { checkKnowledge, type Knowledge, loadKnowledge } from "@proximal/knowledge";
import { describe, expect, it } from "vitest";
import { RULES } from "../src/check/index.ts";
import { readingAge } from "../src/check/plain-words.ts";

const real = loadKnowledge();
const base = real.conditions.find((c) => c.id === "plantar-fasciitis") as Knowledge["conditions"][number];
/** The real knowledge with one condition spoiled. */
const spoiled = (change: object): Knowledge => ({ ...real, conditions: [...real.conditions.filter((c) => c.id !== base.id), { ...base, ...change } as typeof base] });
const says = (rule: string, knowledge: Knowledge) => RULES[rule](knowledge).filter((p) => p.where === base.id).map((p) => p.says).join("; ");
const nerve = { sites: [{ site: "tibial-tarsal-tunnel", share: 1 }], stages: { irritation: 0.5, sensory: 0.5 } };

describe("each rule of the checker finds what it is for, and nothing in the sound file", () => {
  it.each([
    ["dangling-ids", { findings: [...base.findings, { finding: "no-such-finding", p: "usual", basis: "estimate" }] }, /no-such-finding/],
    ["dangling-ids", { felt: { pain: { elbow: 1 } } }, /elbow/],
    ["shares-sum", { side: { one: 0.5, both: 0.2 } }, /side sums to 0.700/],
    ["cited-figures", { findings: [{ finding: "first-steps", p: 0.8 }] }, /neither cite nor basis/],
    ["context-or-sign", { context: [{ finding: "first-steps", or: 2, basis: "estimate" }] }, /both context and sign/],
    ["signs-from-anatomy", { ...nerve, findings: [{ finding: "foot-drop", p: "usual", basis: "estimate" }] }, /follows from the site/],
    ["depth-held", { findings: base.findings.slice(0, 5) }, /5 findings/],
    ["depth-held", { depth: "outline", urgency: "same-day" }, /only an outline/],
    ["raisable", { findings: [{ finding: "first-steps", p: 0.01, basis: "estimate" }] }, /no finding can raise it/],
    ["plain-words", { lay: [] }, /no lay name/],
  ])("%s", (rule, change, expected) => {
    expect(says(rule, real)).toBe("");
    expect(says(rule, spoiled(change))).toMatch(expected);
  });
  it("flags-reachable: a flag on a finding that nobody asks or hears", () => {
    const flag = { ...real.flags[0], id: "never", logic: "not-a-finding" };
    expect(RULES["flags-reachable"]({ ...real, flags: [flag] }).map((p) => p.where)).toEqual(["never"]);
  });
  it("used-findings: a finding that nothing uses", () => {
    const extra = { ...real.findings[0], id: "idle", reads: undefined, implies: [] };
    expect(RULES["used-findings"]({ ...real, findings: [extra] }).map((p) => p.where)).toEqual(["idle"]);
  });
  it("the reading age of plain words is lower than that of clinical prose", () => {
    expect(readingAge("Your foot hurts when you walk. Rest it for some days.")).toBeLessThan(10);
    expect(readingAge("Degenerative spondylolisthesis characteristically precipitates neurogenic claudication secondary to foraminal compromise.")).toBeGreaterThan(18);
  });
});

describe("the knowledge itself", () => {
  it("passes its own checker", () => {
    expect(checkKnowledge(real).filter((p) => p.severity === "error")).toEqual([]);
  });
});
