import { assessCommand } from "./commands/assess.ts";
import { batchCommand } from "./commands/batch.ts";
import { conditionsCommand, findingsCommand } from "./commands/lists.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { interviewCommand } from "./commands/interview.ts";
import { knowledgeCommand } from "./commands/knowledge.ts";
import { simulateCommand } from "./commands/simulate.ts";
import { BadInput } from "./input.ts";
import { startCommand } from "./commands/start.ts";

const HELP = `proximal: where does foot, ankle, leg, hip or back pain really come from?

  proximal assess [FILE|-] [--text "…"] [--json] [--full]   one case (JSON or YAML, or plain words) to an answer
  proximal batch [--single]                                 NDJSON of cases in, NDJSON of results out
  proximal interview [--jsonl] [--clinician]                asks, one question at a time (--jsonl: one object a line)
  proximal findings | conditions [--json]                   the vocabulary; what is known
  proximal simulate SITE [--side left] [--stage weakness]   what a lesion there would do
  proximal evaluate [CASES…] [--json]                       how good it is, on published cases
  proximal knowledge check | stats [--json]                 the checker; what the knowledge rests on

Examples
  proximal assess --text "burning on the sole of my left foot, worse in bed"
  proximal assess case.yaml --json
  proximal simulate common-peroneal-fibular-neck --stage weakness

It supports a visit to a doctor. It never diagnoses.
`;

const COMMANDS: Record<string, (args: string[]) => Promise<number> | number> = {
  assess: assessCommand,
  batch: batchCommand,
  findings: findingsCommand,
  conditions: conditionsCommand,
  simulate: simulateCommand,
  evaluate: evaluateCommand,
  knowledge: knowledgeCommand,
  interview: interviewCommand,
  start: startCommand,
};

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  if (!name || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(HELP);
    return 0;
  }
  const command = COMMANDS[name];
  if (!command) throw new BadInput(`unknown command "${name}"; see proximal --help`);
  if (args.includes("--help")) {
    process.stdout.write(HELP);
    return 0;
  }
  return command(args);
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof BadInput || (error instanceof Error && ["CaseError", "KnowledgeError"].includes(error.constructor.name));
    process.stderr.write(`proximal: ${known ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
    process.exitCode = known ? 2 : 1;
  },
);
