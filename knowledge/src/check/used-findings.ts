import type { Rule } from "./index.ts";

/** A finding that no condition, flag, pattern or other finding uses stays out of the vocabulary. */
export const usedFindings: Rule = (k) => {
  const used = new Set<string>();
  for (const c of k.conditions) for (const r of [...c.findings, ...(c.context ?? [])]) used.add(r.finding);
  for (const c of k.conditions) for (const r of c.raises ?? []) used.add(r.when);
  for (const f of k.findings) if (f.reads) used.add(f.id);
  for (const f of k.findings) if (f.implies.length > 0) used.add(f.id);
  for (const signs of Object.values(k.patternSigns)) for (const id of Object.keys(signs)) used.add(id);
  const text = JSON.stringify(k.flags.map((f) => f.logic));
  return k.findings
    .filter((f) => !used.has(f.id) && !text.includes(`"${f.id}"`))
    .map((f) => ({ rule: "used-findings", where: f.id, says: "no condition and no flag uses it", severity: "warning" as const }));
};
