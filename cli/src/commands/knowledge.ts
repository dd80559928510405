import { checkKnowledge, loadKnowledge, statsOf } from "@proximal/knowledge";
import { BadInput, optionsFrom } from "../input.ts";

/** `proximal knowledge check | stats [--json]` */
export function knowledgeCommand(args: string[]): number {
  const { options, rest } = optionsFrom(args, ["--json"]);
  const knowledge = loadKnowledge();
  if (rest[0] === "stats") {
    process.stdout.write(`${JSON.stringify(statsOf(knowledge), null, options.has("--json") ? 0 : 2)}\n`);
    return 0;
  }
  if (rest[0] !== "check") throw new BadInput("knowledge needs check or stats");
  const problems = checkKnowledge(knowledge);
  const errors = problems.filter((p) => p.severity === "error").length;
  if (options.has("--json")) process.stdout.write(`${JSON.stringify(problems)}\n`);
  else {
    for (const p of problems) process.stdout.write(`${p.severity.padEnd(7)} ${p.where}: ${p.says}  [${p.rule}]\n`);
    process.stdout.write(`${errors} errors, ${problems.length - errors} warnings\n`);
  }
  return errors > 0 ? 1 : 0;
}
