import { holds } from "@proximal/engine";
import type { FlagLogic } from "@proximal/engine";
import type { Rule } from "./index.ts";

/** Each flag fires when everything is true that can be asked or heard. */
export const flagsReachable: Rule = (k) => {
  const reachable = new Set(k.findings.filter((f) => f.how !== "heard" || f.heard.length > 0).map((f) => f.id));
  return k.flags
    .filter((f) => !holds(f.logic as FlagLogic, (id) => id.startsWith("age") || reachable.has(id)))
    .map((f) => ({ rule: "flags-reachable", where: f.id, says: "no answer and no wording can make it fire", severity: "error" as const }));
};
