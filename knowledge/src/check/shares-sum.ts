import type { Rule } from "./index.ts";

/** Shares of sites, sides, stages, ages and of every root or nerve map sum to 1. */
export const sharesSum: Rule = (k) => {
  const out: ReturnType<Rule> = [];
  const check = (where: string, what: string, shares: readonly number[]) => {
    const sum = shares.reduce((a, b) => a + b, 0);
    if (Math.abs(sum - 1) > 0.011) out.push({ rule: "shares-sum", where, says: `${what} sums to ${sum.toFixed(3)}, expected 1`, severity: "error" });
  };
  for (const c of k.conditions) {
    check(c.id, "side", Object.values(c.side));
    check(c.id, "age", Object.values(c.age));
    if (c.stages) check(c.id, "stages", Object.values(c.stages));
    check(c.id, "sites", c.sites.map((s) => s.share ?? 1 / c.sites.length));
  }
  for (const m of k.anatomy.muscles) check(m.id, "roots", Object.values(m.roots));
  for (const a of k.anatomy.areas) {
    check(a.id, "nerves", Object.values(a.nerves));
    check(a.id, "roots", Object.values(a.roots));
  }
  for (const m of k.anatomy.movements) check(m.id, "muscles", Object.values(m.muscles));
  for (const r of k.anatomy.reflexes) check(r.id, "roots", Object.values(r.roots));
  check("wirings", "share", k.anatomy.wirings.map((w) => w.share));
  return out;
};
