import { existsSync } from "node:fs";
import { casesFrom, type Evaluation, evaluate, evaluateInterview, scoreIntake } from "@proximal/evaluation";
import { openProximal } from "@proximal/intake";
import { BadInput, optionsFrom } from "../input.ts";

/** `proximal evaluate [CASES…] [--json]`: every metric with its interval, both halves, both baselines. */
export function evaluateCommand(args: string[]): number {
  const { options, rest } = optionsFrom(args, ["--json", "--wrong"]);
  for (const file of rest) if (!existsSync(file)) throw new BadInput(`${file}: no such file`);
  const cases = casesFrom(rest.length > 0 ? rest : undefined);
  const proximal = openProximal();
  const result = evaluate(proximal, cases, (n) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${n}/${cases.length}`);
  });
  if (process.stderr.isTTY) process.stderr.write("\r");
  const { scored: _, ...rest_ } = result;
  // How well text is heard is a figure of the vocabulary, not of the cases: shown with the project's own cases only.
  const intake = rest.length === 0 ? scoreIntake(proximal) : null;
  const interview = rest.length === 0 ? evaluateInterview(proximal, cases) : null;
  process.stdout.write(options.has("--json") ? `${JSON.stringify({ ...rest_, ...(intake ? { intake, interview } : {}) })}\n` : table(result));
  if (intake && !options.has("--json")) process.stdout.write(`Hearing (phrases held back): heard ${percent(intake.recall)} false on denials ${percent(intake.falseOnDenied)} false on near misses ${percent(intake.falseOnNear)}\n`);
  if (interview && !options.has("--json")) {
    const { questions, emergencyAfter } = interview;
    process.stdout.write(`Interview (read half, ${interview.n} cases answered from coded findings): questions median ${questions.median}, 9 in 10 within ${questions.p90}; emergency shown after a median of ${emergencyAfter.median} (${emergencyAfter.n} cases); origin ${percent(interview.origin)} top 1 ${percent(interview.top1)} top 3 ${percent(interview.top3)} safe ${percent(interview.safe)}\n`);
  }
  return 0;
}

const percent = (r: { rate: number; ci: readonly [number, number] }) => `${(r.rate * 100).toFixed(0).padStart(3)} % (${(r.ci[0] * 100).toFixed(0)}-${(r.ci[1] * 100).toFixed(0)})`.padEnd(16);

function table(e: Evaluation): string {
  const rows: [string, (s: Evaluation["halves"]["read"]) => string][] = [
    ["cases", (s) => String(s.n).padEnd(16)],
    ["origin right", (s) => percent(s.origin)],
    ["top 1", (s) => percent(s.top1)],
    ["top 3", (s) => percent(s.top3)],
    ["side, where given", (s) => percent(s.side)],
    ["urgency exact", (s) => percent(s.urgencyExact)],
    ["urgency safe", (s) => percent(s.safe)],
    ["two levels too high", (s) => percent(s.over2)],
    ["needless emergency", (s) => percent(s.overEmergency)],
    ["emergencies missed", (s) => String(s.missedEmergencies.length).padEnd(16)],
    ["Brier score", (s) => s.brier.toFixed(2).padEnd(16)],
    ["calibration error", (s) => s.calibrationError.toFixed(2).padEnd(16)],
    ["clauses understood", (s) => percent(s.understood)],
  ];
  const all = e as unknown as Evaluation["halves"]["read"];
  let out = `${"".padEnd(22)}${"all".padEnd(16)}${"read half".padEnd(16)}unread half\n`;
  for (const [name, of] of rows) out += `${name.padEnd(22)}${of(all)}${of(e.halves.read)}${of(e.halves.unread)}\n`;
  out += `\nBy origin (n, origin, top 1, top 3)\n`;
  for (const [o, s] of Object.entries(e.byOrigin)) out += `  ${o.padEnd(20)}${String(s.n).padStart(3)}  ${percent(s.origin)}${percent(s.top1)}${percent(s.top3)}\n`;
  out += `\nMissed (not in the first three): ${Object.entries(e.misses).map(([k, n]) => `${k} ${n}`).join(", ")}\n`;
  for (const [name, b] of Object.entries(e.baselines)) out += `Baseline ${name}: origin ${percent(b.origin)} top 1 ${percent(b.top1)} top 3 ${percent(b.top3)}\n`;
  if (all.missedEmergencies.length > 0) out += `Missed emergencies: ${all.missedEmergencies.join(", ")}\n`;
  return out;
}
