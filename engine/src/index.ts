export * from "./anatomy.ts";
export * from "./evidence.ts";
export * from "./explain.ts";
export * from "./localise.ts";
export * from "./model.ts";
export * from "./posterior.ts";
export * from "./triage.ts";
export * from "./result.ts";
