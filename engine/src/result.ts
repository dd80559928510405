import type { Evidence } from "./evidence.ts";
import { explain, type Weight } from "./explain.ts";
import { type Model, ORIGINS, type Side, urgencyRank } from "./model.ts";
import { byCondition, posterior, sitesOf } from "./posterior.ts";
import { triage } from "./triage.ts";

/** One object for every face: the contract `proximal/result@1`. */
export interface Result {
  readonly schema: "proximal/result@1";
  readonly knowledge: string;
  readonly id?: unknown;
  readonly understood: readonly unknown[];
  readonly notUnderstood: readonly string[];
  readonly urgency: { level: string; because: { flag?: string; cause?: string; says: string }[] };
  readonly origins: readonly { origin: string; probability: number }[];
  readonly causes: readonly CauseResult[];
  readonly related: null;
  readonly pairs: readonly never[];
  readonly wouldChange: readonly unknown[];
  /** The question that would help most now, only when asked in full. */
  readonly next: unknown;
  readonly care: { now: readonly string[]; avoid: readonly string[]; tests: readonly string[]; paths: readonly unknown[] };
  readonly sources: readonly unknown[];
}
export interface CauseResult {
  readonly condition: string;
  readonly name: string;
  readonly origin: string;
  readonly probability: number;
  readonly side: Side | "unknown";
  readonly level: string | null;
  readonly sites: readonly { site: string; side: Side | "unknown"; level: string | null; probability: number }[];
  readonly for: readonly Weight[];
  readonly against: readonly Weight[];
}

/** Assesses evidence whole: posterior, triage, explanation. `full` keeps every condition; else the top ten and `unexplained`. */
export function resultFrom(model: Model, evidence: Evidence, full: boolean, reading: { understood: readonly unknown[]; notUnderstood: readonly string[] } = { understood: [], notUnderstood: [] }): Result {
  const p = posterior(model, evidence);
  const shares = byCondition(model, p);
  const order = [...shares.keys()].sort((a, b) => shares[b] - shares[a] || a - b);
  const origins = new Map<string, number>(ORIGINS.map((o) => [o, 0]));
  for (const [i, share] of shares.entries()) origins.set(model.conditions[i].origin, (origins.get(model.conditions[i].origin) as number) + share);
  origins.set("unexplained", p.unexplained);
  const causes: CauseResult[] = (full ? order : order.slice(0, 10)).map((i) => causeResult(model, evidence, p, i, shares[i], full));
  const unexplained: CauseResult = { condition: "unexplained", name: "Nothing in the knowledge explains it", origin: "unexplained", probability: p.unexplained, side: "unknown", level: null, sites: [], for: [], against: [] };
  const at = causes.findIndex((c) => c.probability < p.unexplained);
  causes.splice(at < 0 ? causes.length : at, 0, unexplained);
  const t = triage(model, evidence, p);
  const because: { flag?: string; cause?: string; says: string }[] = t.flags.filter((f) => f.level === t.level).map((f) => ({ flag: f.flag, says: f.says }));
  if (t.posteriorLevel === t.level && t.cause !== null) because.push({ cause: model.conditions[t.cause].id, says: `${model.conditions[t.cause].name} is possible` });
  return {
    schema: "proximal/result@1",
    knowledge: model.version,
    understood: reading.understood,
    notUnderstood: reading.notUnderstood,
    urgency: { level: t.level, because },
    origins: [...origins].map(([origin, probability]) => ({ origin, probability })).sort((a, b) => b.probability - a.probability),
    causes,
    related: null,
    pairs: [],
    wouldChange: !full ? [] : t.unclear.filter((f) => urgencyRank(f.level) < urgencyRank(t.level)).map((f) => ({ flag: f.flag, to: f.level, says: `If this is so, it is more urgent: ${f.says} Your words may mean it; please check.` })),
    next: null,
    care: { now: [], avoid: [], tests: [], paths: [] },
    sources: [],
  };
}

function causeResult(model: Model, evidence: Evidence, p: ReturnType<typeof posterior>, i: number, share: number, full: boolean): CauseResult {
  const info = model.conditions[i];
  const sites = sitesOf(model, p, i);
  const sides = { left: 0, right: 0, both: 0, midline: 0 };
  const levels = new Map<string | null, number>();
  for (const s of sites) {
    sides[s.side] += s.probability;
    levels.set(s.level, (levels.get(s.level) ?? 0) + s.probability);
  }
  const side = (Object.entries(sides) as [Side, number][]).sort((a, b) => b[1] - a[1])[0];
  const undecided = (side[0] === "left" || side[0] === "right") && Math.abs(sides.left - sides.right) < 0.02 * share;
  return {
    condition: info.id,
    name: info.name,
    origin: info.origin,
    probability: share,
    side: share === 0 || undecided ? "unknown" : side[0],
    level: [...levels].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null,
    sites: full ? sites : sites.slice(0, 4),
    ...explain(model, evidence, p, i),
  };
}
