export { type BankRow, isHeldBack, loadBank } from "./bank.ts";
export { compileModel } from "./compile.ts";
export { cached, type Knowledge, KnowledgeError, loadKnowledge } from "./load.ts";
export { areasNamed, areasOfRegionFinding, REGION_FINDINGS } from "./regions.ts";
export type { Condition, Finding, Source } from "./schema.ts";
export { checkKnowledge } from "./check/index.ts";
export { statsOf } from "./stats.ts";
export * from "./patients.ts";
export { questionsOf } from "./questions.ts";
