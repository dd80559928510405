import { z } from "zod";
import { ORIGINS, URGENCIES } from "@proximal/engine";

/** What a YAML file of knowledge may hold. SCHEMA.md explains it in words; this is the same, for the machine. */

const cite = z.union([z.string(), z.array(z.string())]).optional();
const shares = z.record(z.string(), z.number().nonnegative());
export const WORDS = { always: 0.97, usual: 0.85, common: 0.55, sometimes: 0.25, rare: 0.05, absent: 0.015 } as const;
const frequency = z.union([z.number().gt(0).lt(1), z.enum(["always", "usual", "common", "sometimes", "rare", "absent"])]);
const loose = z.union([z.string(), z.number()]).nullish();
const texts = z.array(z.string()).optional();

export const FindingRow = z.strictObject({
  finding: z.string(),
  p: frequency.optional(),
  sens: z.number().gt(0).lt(1).optional(),
  spec: z.number().gt(0).lte(1).optional(),
  lr_pos: loose,
  lr_neg: loose,
  n: loose,
  of: z.string().optional(),
  range: loose,
  derived: z.union([z.string(), z.boolean()]).optional(),
  target: z.string().optional(),
  cite,
  basis: z.literal("estimate").optional(),
  note: z.string().optional(),
  lifts: z.boolean().optional(),
});
export type FindingRow = z.infer<typeof FindingRow>;

export const Condition = z.strictObject({
  id: z.string(),
  depth: z.enum(["full", "outline"]),
  name: z.string(),
  lay: z.array(z.string()),
  also: texts,
  codes: z.record(z.string(), loose).optional(),
  origin: z.enum(ORIGINS),
  summary: z.string(),
  think: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  sites: z.array(z.strictObject({ site: z.string(), share: z.number().positive().optional() })).min(1),
  pattern: z.string().optional(),
  side: z.strictObject({ one: z.number().optional(), both: z.number().optional(), midline: z.number().optional() }),
  stages: z.strictObject({ irritation: z.number().optional(), sensory: z.number().optional(), weakness: z.number().optional(), severe: z.number().optional() }).optional(),
  prior: z.looseObject({ per10000: z.number().positive(), cite, basis: z.string().optional() }),
  population: z.looseObject({ cite }).optional(),
  age: shares,
  sex: z.looseObject({ female: z.number().optional() }).optional(),
  context: z.array(z.looseObject({ finding: z.string(), or: z.number().positive(), cite, basis: z.string().optional() })).nullish(),
  felt: z.strictObject({ pain: shares.nullish(), numb: shares.nullish() }).nullish(),
  findings: z.array(FindingRow),
  lookalikes: z.array(z.looseObject({ condition: z.string(), by: z.string() })).nullish(),
  urgency: z.enum(URGENCIES),
  raises: z.array(z.looseObject({ when: z.string(), to: z.enum(URGENCIES) })).nullish(),
  confirm: z.array(z.union([z.string(), z.looseObject({ test: z.string() })])).nullish(),
  care: z.looseObject({ now: texts, avoid: texts, sooner: texts }),
  searched: z.union([z.string(), z.array(z.string())]).optional(),
  note: z.string().optional(),
});
export type Condition = z.infer<typeof Condition>;

export const Finding = z.looseObject({
  id: z.string(),
  term: z.string(),
  question: z.string().optional(),
  why: z.string().optional(),
  how: z.enum(["history", "self-test", "exam", "heard"]),
  sided: z.boolean().default(false),
  base: z.number().gt(0).lt(1),
  group: z.string().optional(),
  exclusive: z.boolean().default(false),
  volunteer: z.number().min(0).max(1).default(0),
  implies: z.array(z.string()).default([]),
  reads: z.record(z.string(), z.string()).optional(),
  aliases: z.array(z.string()).default([]),
  heard: z.array(z.string()).default([]),
  normal: z.array(z.string()).default([]),
});
export type Finding = z.infer<typeof Finding>;

const logic: z.ZodType = z.lazy(() => z.union([z.string(), z.strictObject({ all: z.array(logic) }), z.strictObject({ any: z.array(logic) }), z.strictObject({ at_least: z.strictObject({ n: z.number(), of: z.array(logic) }) })]));
export const FlagFile = z.looseObject({
  id: z.string(),
  group: z.string(),
  level: z.enum(URGENCIES),
  logic,
  says: z.string(),
  pointsTo: z.array(z.string()).default([]),
  confidence: z.number().min(0).max(1).default(0.5),
  cite,
});
export type FlagRow = z.infer<typeof FlagFile>;

export const Source = z.looseObject({ id: z.string(), title: z.string(), seen: z.string() });
export type Source = z.infer<typeof Source>;
