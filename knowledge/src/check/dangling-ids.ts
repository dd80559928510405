import { lesionAt } from "@proximal/engine";
import { areasNamed } from "../regions.ts";
import type { Rule } from "./index.ts";

/** Every id that a file names must exist: findings, sources, conditions, areas, and the sites of nerve disorders. */
export const danglingIds: Rule = (k) => {
  const findings = new Set(k.findings.flatMap((f) => [f.id, ...f.aliases]));
  const sources = new Set(k.sources.map((s) => s.id));
  const conditions = new Set(k.conditions.map((c) => c.id));
  const out: ReturnType<Rule> = [];
  const error = (where: string, says: string) => out.push({ rule: "dangling-ids", where, says, severity: "error" });
  for (const c of k.conditions) {
    for (const r of [...c.findings, ...(c.context ?? [])]) {
      if (!findings.has(r.finding)) error(c.id, `finding "${r.finding}" is not in findings/`);
      for (const s of [r.cite ?? []].flat()) if (!sources.has(s as string)) error(c.id, `${r.finding}: source "${s}" is not in sources/`);
    }
    for (const l of c.lookalikes ?? []) {
      if (!conditions.has(l.condition)) error(c.id, `look-alike "${l.condition}" is no condition`);
      if (!findings.has(l.by)) error(c.id, `look-alike by "${l.by}": no such finding`);
    }
    for (const r of c.raises ?? []) if (!findings.has(r.when)) error(c.id, `raises when "${r.when}": no such finding`);
    for (const map of [c.felt?.pain, c.felt?.numb]) for (const a of Object.keys(map ?? {})) if (!areasNamed(k.anatomy, a)) error(c.id, `felt in "${a}": no such area or region`);
    if (c.stages && !c.pattern) for (const s of c.sites) if (!lesionAt(k.anatomy, s.site)) error(c.id, `site "${s.site}" has stages but is no root or nerve segment`);
  }
  for (const f of k.findings) for (const i of f.implies) if (!findings.has(i)) error(f.id, `implies "${i}": no such finding`);
  const walk = (id: string, logic: unknown): void => {
    if (typeof logic === "string") {
      if (!logic.startsWith("age") && !findings.has(logic)) error(id, `flag rests on "${logic}": no such finding`);
    } else for (const part of Object.values(logic as object)) for (const x of Array.isArray(part) ? part : (part as { of: unknown[] }).of) walk(id, x);
  };
  for (const f of k.flags) walk(f.id, f.logic);
  return out;
};
