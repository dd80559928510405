import type { Knowledge } from "../load.ts";
import { citedFigures } from "./cited-figures.ts";
import { contextOrSign } from "./context-or-sign.ts";
import { danglingIds } from "./dangling-ids.ts";
import { depthHeld } from "./depth-held.ts";
import { flagsReachable } from "./flags-reachable.ts";
import { plainWords } from "./plain-words.ts";
import { raisable } from "./raisable.ts";
import { sharesSum } from "./shares-sum.ts";
import { signsFromAnatomy } from "./signs-from-anatomy.ts";
import { usedFindings } from "./used-findings.ts";

export interface Problem {
  readonly rule: string;
  /** The condition, finding or flag it concerns. */
  readonly where: string;
  /** What was found and what was expected. */
  readonly says: string;
  readonly severity: "error" | "warning";
}
export type Rule = (knowledge: Knowledge) => Problem[];

export const RULES: Readonly<Record<string, Rule>> = {
  "dangling-ids": danglingIds,
  "shares-sum": sharesSum,
  "cited-figures": citedFigures,
  "context-or-sign": contextOrSign,
  "signs-from-anatomy": signsFromAnatomy,
  "depth-held": depthHeld,
  "flags-reachable": flagsReachable,
  raisable,
  "used-findings": usedFindings,
  "plain-words": plainWords,
};

/** Runs every rule; errors first. */
export function checkKnowledge(knowledge: Knowledge): Problem[] {
  return Object.values(RULES)
    .flatMap((rule) => rule(knowledge))
    .sort((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1));
}
