import type { Rule } from "./index.ts";

/** A figure names its source or says that it is an estimate; a figure from a study says of how many. */
export const citedFigures: Rule = (k) => {
  const out: ReturnType<Rule> = [];
  for (const c of k.conditions) {
    for (const r of [...c.findings, ...(c.context ?? [])]) {
      if (r.cite === undefined && r.basis !== "estimate") out.push({ rule: "cited-figures", where: c.id, says: `${r.finding}: neither cite nor basis: estimate`, severity: "error" });
    }
    for (const r of c.findings) {
      if (r.p === undefined && r.sens === undefined) out.push({ rule: "cited-figures", where: c.id, says: `${r.finding}: neither p nor sens`, severity: "error" });
      if (typeof r.p === "number" && r.cite !== undefined && r.n == null) out.push({ rule: "cited-figures", where: c.id, says: `${r.finding}: figure ${r.p} without its n`, severity: "warning" });
    }
    if (c.prior.cite === undefined && c.prior.basis === undefined) out.push({ rule: "cited-figures", where: c.id, says: "prior: neither cite nor basis", severity: "error" });
  }
  return out;
};
