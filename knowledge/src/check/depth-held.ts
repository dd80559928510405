import { urgencyRank } from "@proximal/engine";
import type { Rule } from "./index.ts";

/** `depth: full` is a promise; conditions that need somebody within days must keep it. */
export const depthHeld: Rule = (k) => {
  const out: ReturnType<Rule> = [];
  for (const c of k.conditions) {
    const error = (says: string) => out.push({ rule: "depth-held", where: c.id, says, severity: "error" });
    if (c.id === "unexplained") continue;
    if (c.depth === "outline") {
      if (urgencyRank(c.urgency) <= urgencyRank("within-days")) error(`urgency ${c.urgency} but only an outline`);
      continue;
    }
    const cited = [...c.findings, ...(c.context ?? []), c.prior, c.population ?? {}].filter((r) => (r as { cite?: unknown }).cite !== undefined).length;
    const against = c.findings.filter((r) => r.p === "rare" || r.p === "absent" || (typeof r.p === "number" && r.p <= 0.1)).length;
    if (c.findings.length < 12) error(`${c.findings.length} findings, expected 12`);
    if (cited < 4 && !c.searched) error(`${cited} cited figures, expected 4 or a stated search`);
    if (against < 2) error(`${against} findings speak against, expected 2`);
    if (!c.felt?.pain && !c.felt?.numb && !c.stages) error("no map of where it is felt");
    if ((c.lookalikes ?? []).length < 3) error(`${(c.lookalikes ?? []).length} look-alikes, expected 3`);
    if (!c.findings.some((r) => r.finding.startsWith("onset-") || r.finding === "no-trigger" || r.finding === "recurrent")) error("no finding of onset");
  }
  return out;
};
