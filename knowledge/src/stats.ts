import type { Knowledge } from "./load.ts";

/** Counts, depth, and where the model's figures come from. */
export function statsOf(knowledge: Knowledge) {
  const rows = knowledge.conditions.flatMap((c) => [...c.findings, ...(c.context ?? [])]);
  const from = { studies: 0, words: 0, estimated: 0 };
  for (const row of rows) {
    const p = "p" in row ? row.p : undefined;
    if (row.basis === "estimate" || row.cite === undefined) from.estimated++;
    else if (typeof p === "string") from.words++;
    else from.studies++;
  }
  const count = <T>(list: readonly T[], key: (x: T) => string) => {
    const out: Record<string, number> = {};
    for (const x of list) out[key(x)] = (out[key(x)] ?? 0) + 1;
    return out;
  };
  return {
    version: knowledge.version,
    conditions: knowledge.conditions.length,
    depth: count(knowledge.conditions, (c) => c.depth),
    origins: count(knowledge.conditions, (c) => c.origin),
    findings: knowledge.findings.length,
    asked: count(knowledge.findings, (f) => f.how),
    flags: knowledge.flags.length,
    flagLevels: count(knowledge.flags, (f) => f.level),
    sources: knowledge.sources.length,
    sourcesSeen: count(knowledge.sources, (s) => s.seen),
    figures: { rows: rows.length, ...from },
    anatomy: { segments: knowledge.anatomy.segments.length, muscles: knowledge.anatomy.muscles.length, areas: knowledge.anatomy.areas.length, reflexes: knowledge.anatomy.reflexes.length },
  };
}
