import type { Rule } from "./index.ts";

/** Signs that the anatomy computes may not be typed into a disorder of root, nerve or pattern. */
export const signsFromAnatomy: Rule = (k) => {
  const computed = new Set([...k.findings.filter((f) => f.reads).map((f) => f.id), ...Object.keys(k.patternSigns.point ?? {})]);
  return k.conditions
    .filter((c) => c.stages !== undefined || c.pattern !== undefined)
    .flatMap((c) =>
      c.findings
        .filter((r) => computed.has(r.finding))
        .map((r) => ({ rule: "signs-from-anatomy", where: c.id, says: `"${r.finding}" follows from the site; remove it here`, severity: "error" as const })),
    );
};
