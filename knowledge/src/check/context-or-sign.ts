import type { Rule } from "./index.ts";

/** For one condition a finding is context (changes the prior) or a sign of it, never both. */
export const contextOrSign: Rule = (k) =>
  k.conditions.flatMap((c) => {
    const context = new Set((c.context ?? []).map((r) => r.finding));
    return c.findings
      .filter((r) => context.has(r.finding))
      .map((r) => ({ rule: "context-or-sign", where: c.id, says: `"${r.finding}" is both context and sign`, severity: "error" as const }));
  });
