import type { Rule } from "./index.ts";

/** Each condition has a finding that is at least twice as frequent in it as among presenters, or a map of its own. */
export const raisable: Rule = (k) => {
  const base = new Map(k.findings.map((f) => [f.id, f.base]));
  const words = { always: 0.97, usual: 0.85, common: 0.55, sometimes: 0.25, rare: 0.05, absent: 0.015 };
  return k.conditions
    .filter((c) => c.id !== "unexplained" && !c.stages)
    .filter((c) => !c.findings.some((r) => (r.sens ?? (typeof r.p === "string" ? words[r.p] : (r.p ?? 0))) >= 2 * (base.get(r.finding) ?? 1)))
    .map((c) => ({ rule: "raisable", where: c.id, says: "no finding can raise it", severity: "error" as const }));
};
