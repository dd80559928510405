import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { byCondition, type Evidence, type Globals, type Model, posterior } from "@proximal/engine";
import { caseFrom, evidenceFrom, openProximal } from "@proximal/intake";
import { casesFrom, type Gold, isReadHalf } from "./cases.ts";

// Sets the global numbers by nested cross-validation over the read half; the unread half is only scored at the end.

type Name = keyof Globals;
/** Values tried for each number; coarse on purpose, so that nothing is fitted finely to few cases. */
const GRID: Partial<Record<Name, readonly number[]>> = {
  priorExponent: [0.2, 0.3, 0.45, 0.6],
  effectiveDraws: [1.5, 2, 2.5, 3],
  background: [0.03, 0.06, 0.1, 0.15],
  groupTemper: [0.4, 0.6, 0.8],
  temperature: [0.7, 0.85, 1],
  sideTold: [1.2, 1.6, 2, 2.5],
  silence: [0, 0.3, 0.6],
};
interface Row {
  readonly id: string;
  readonly evidence: Evidence;
  readonly gold: Gold;
}

/** Mean log of the probability given to the right conditions; bounded so that one case cannot rule. */
function logScore(model: Model, rows: readonly Row[]): number {
  let sum = 0;
  for (const r of rows) {
    const p = posterior(model, r.evidence);
    const shares = byCondition(model, p);
    let right = r.gold.ids.includes("unexplained") ? p.unexplained : 0;
    for (const [i, c] of model.conditions.entries()) if (r.gold.ids.includes(c.id)) right += shares[i];
    sum += Math.log(Math.max(0.001, right));
  }
  return sum / rows.length;
}

/** Coordinate search over the grid, two rounds. */
function fit(model: Model, rows: readonly Row[]): Globals {
  let globals = model.globals;
  let best = logScore({ ...model, globals }, rows);
  for (let round = 0; round < 2; round++) {
    for (const [name, values] of Object.entries(GRID)) {
      for (const value of values) {
        const tried = { ...globals, [name]: value };
        const score = logScore({ ...model, globals: tried }, rows);
        if (score > best + 1e-4) {
          best = score;
          globals = tried;
        }
      }
    }
  }
  return globals;
}

const { model, knowledge, lexicon } = openProximal();
const rows: Row[] = casesFrom().map((c) => ({ id: c.id, gold: c.gold, evidence: evidenceFrom(model, knowledge, lexicon, caseFrom(c.input)).evidence }));
const read = rows.filter((r) => isReadHalf(r.id));
const folds = 4;
let outer = 0;
for (let k = 0; k < folds; k++) {
  const test = read.filter((_, i) => i % folds === k);
  outer += (logScore({ ...model, globals: fit(model, read.filter((_, i) => i % folds !== k)) }, test) * test.length) / read.length;
}
const chosen = fit(model, read);
console.log(`log score, before ${logScore(model, read).toFixed(3)}; chosen, in sample ${logScore({ ...model, globals: chosen }, read).toFixed(3)}; nested cross-validation ${outer.toFixed(3)}`);
console.log(`unread half: before ${logScore(model, rows.filter((r) => !isReadHalf(r.id))).toFixed(3)}, chosen ${logScore({ ...model, globals: chosen }, rows.filter((r) => !isReadHalf(r.id))).toFixed(3)}`);
console.log(chosen);
if (process.argv.includes("--write")) {
  const path = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "knowledge", "globals.yaml");
  writeFileSync(path, `# The few global numbers of the inference (design: at most 12), set by \`npm run fit\` with nested cross-validation.\n${Object.entries(chosen).map(([k, v]) => `${k}: ${v}`).join("\n")}\n`);
}
