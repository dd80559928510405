import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Model, ORIGINS, posterior } from "@proximal/engine";
import { assess, openProximal } from "@proximal/intake";
import { compileModel, loadKnowledge } from "@proximal/knowledge";
import { casesFrom } from "./cases.ts";
import { sequence } from "./sequence.ts";

// Speed, against peers in the same run. Seeded; printed; never a test.
const CAUSES = 200;
const FINDINGS = 40;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];

/** Median milliseconds of one call. */
function time(run: () => void, repeats: number, inner = 1): number {
  const out: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    for (let k = 0; k < inner; k++) run();
    out.push((performance.now() - start) / inner);
  }
  return median(out);
}

const random = sequence(7);
const prior = Float64Array.from({ length: CAUSES }, () => random() + 0.01);
const total = prior.reduce((a, b) => a + b, 0);
for (let c = 0; c < CAUSES; c++) prior[c] /= total;
const table = Float64Array.from({ length: CAUSES * FINDINGS }, () => 0.02 + 0.96 * random());
const answers = Array.from({ length: FINDINGS }, () => random() < 0.5);

/** The network as a Model with every device of the inference at rest: plain naive Bayes. */
function plainModel(): Model {
  const findings = Array.from({ length: FINDINGS }, (_, i) => ({ id: `f${i}`, base: 0.5, group: `f${i}`, exclusive: false, sided: false, volunteer: 0, region: null }));
  return {
    version: "bench", findings, areas: ["a"], flags: [], regions: new Map(),
    conditions: Array.from(prior, (p, c) => ({ id: `c${c}`, name: "", origin: ORIGINS[0], urgency: "routine" as const, raises: [], prior: p, sides: [0, 0, 1, 0] as const, age: new Float64Array(9).fill(1), sex: [1, 1] as const, context: new Map() })),
    states: Array.from(prior, (_, c) => ({ condition: c, site: "s", level: null, weight: 1 })),
    cells: table, painMap: new Float64Array(CAUSES).fill(1), numbMap: new Float64Array(CAUSES).fill(1), meanPain: new Float64Array([1]), meanNumb: new Float64Array([1]),
    globals: { priorExponent: 1, effectiveDraws: 1, background: 0.1, groupTemper: 0, groupCap: 1e9, temperature: 1, unexplained: 1e-12, sideTold: 0, silence: 0 },
    findingIndex: new Map(findings.map((f, i) => [f.id, i])), areaIndex: new Map([["a", 0]]),
  };
}

const evidence = { age: null, sex: null, places: [], narrative: false, observations: answers.map((value, finding) => ({ finding, value, side: "unknown" as const, reliability: 1 })) };
const plain = plainModel();
const ours = posterior(plain, evidence);
const assessMs = time(() => posterior(plain, evidence), 200, 5);

interface BayesJs {
  addNode: (network: object, node: object) => object;
  infer: (network: object, nodes: object, given: object) => number;
}
/** bayesjs's own junction tree on the same network: P(cause = c | answers) for a few causes. */
function bayesjs(): { ms: number; difference: number } {
  const { addNode, infer } = createRequire(import.meta.url)("bayesjs") as BayesJs;
  const states = Array.from({ length: CAUSES }, (_, c) => `c${c}`);
  let network = addNode({}, { id: "cause", states, parents: [], cpt: Object.fromEntries(states.map((s, c) => [s, prior[c]])) });
  for (let f = 0; f < FINDINGS; f++) {
    // biome-ignore lint/suspicious/noThenProperty: bayesjs names its probabilities so
    network = addNode(network, { id: `f${f}`, states: ["T", "F"], parents: ["cause"], cpt: states.map((s, c) => ({ when: { cause: s }, then: { T: table[c * FINDINGS + f], F: 1 - table[c * FINDINGS + f] } })) });
  }
  const given = Object.fromEntries(answers.map((a, f) => [`f${f}`, a ? "T" : "F"]));
  let difference = 0;
  const tried = [0, 57, 133];
  const start = performance.now();
  for (const c of tried) difference = Math.max(difference, Math.abs(infer(network, { cause: `c${c}` }, given) - ours.causes[c * 4 + 2]));
  // Its cache makes later calls cheap: the time of one whole answer is what it took for all the calls together.
  return { ms: performance.now() - start, difference };
}

/** The same arithmetic in C, compiled here. */
function inC(): { ms: number; difference: number } | null {
  const folder = mkdtempSync(join(tmpdir(), "proximal-bench-"));
  try {
    const list = (values: Iterable<number>) => [...values].map((v) => v.toPrecision(17)).join(",");
    writeFileSync(
      join(folder, "b.c"),
      `#include <stdio.h>\n#include <math.h>\n#include <time.h>\nstatic double prior[]={${list(prior)}};static double cell[]={${list(table)}};static int said[]={${answers.map(Number).join(",")}};static double out[${CAUSES}];
static void run(void){double max=-1e300;for(int c=0;c<${CAUSES};c++){double s=log(prior[c]);for(int f=0;f<${FINDINGS};f++){double p=cell[c*${FINDINGS}+f];s+=log(said[f]?p:1-p);}out[c]=s;if(s>max)max=s;}double t=0;for(int c=0;c<${CAUSES};c++){out[c]=exp(out[c]-max);t+=out[c];}for(int c=0;c<${CAUSES};c++)out[c]/=t;}
int main(void){struct timespec a,b;double best=1e9;for(int k=0;k<200;k++){clock_gettime(CLOCK_MONOTONIC,&a);for(int i=0;i<5;i++)run();clock_gettime(CLOCK_MONOTONIC,&b);double ms=((b.tv_sec-a.tv_sec)*1e3+(b.tv_nsec-a.tv_nsec)/1e6)/5;if(ms<best)best=ms;}printf("%.9f\\n",best);for(int c=0;c<${CAUSES};c++)printf("%.17g\\n",out[c]);}`,
    );
    execFileSync("gcc", ["-O3", "-o", join(folder, "b"), join(folder, "b.c"), "-lm"], { stdio: "pipe" });
    const [ms, ...values] = execFileSync(join(folder, "b"), { encoding: "utf8" }).trim().split("\n").map(Number);
    return { ms, difference: Math.max(...values.map((v, c) => Math.abs(v - ours.causes[c * 4 + 2]))) };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const c = inC();
const js = bayesjs();
const knowledge = loadKnowledge();
const compileMs = time(() => compileModel(knowledge), 7);
const proximal = openProximal();
const chosen = proximal.model.findings.map((_, i) => i).filter((i) => i % Math.floor(proximal.model.findings.length / FINDINGS) === 0).slice(0, FINDINGS);
const realEvidence = { ...evidence, observations: chosen.map((finding, i) => ({ finding, value: i % 3 === 0, side: "unknown" as const, reliability: 1 })) };
const realMs = time(() => posterior(proximal.model, realEvidence), 50);
const cases = casesFrom();
const textMs = time(() => assess(proximal, cases[3].input), 20);
const start = performance.now();
for (const x of cases) assess(proximal, x.input);
const perSecondText = cases.length / ((performance.now() - start) / 1000);
const codedCase = { findings: Object.fromEntries(chosen.map((f, i) => [proximal.model.findings[f].id, i % 3 === 0])) };
const codedMs = time(() => assess(proximal, codedCase), 50);
const processMs = time(() => spawnSync(process.execPath, [join(root, "cli", "src", "main.ts"), "assess", "--text", "burning on the sole of my left foot"], { stdio: "ignore" }), 5);
const round = (x: number | undefined | null) => (x == null ? null : Number(x.toPrecision(4)));
const report = {
  network: { causes: CAUSES, findings: FINDINGS, assessMs: round(assessMs), cMs: round(c?.ms), bayesjsMs: round(js?.ms), differenceC: c?.difference ?? null, differenceBayesjs: js?.difference ?? null },
  ratios: { assessOverC: c ? round(assessMs / c.ms) : null, bayesjsOverAssess: js ? round(js.ms / assessMs) : null },
  model: { states: proximal.model.states.length, findings: proximal.model.findings.length, posteriorMs: round(realMs), compileMs: round(compileMs) },
  assess: { processMs: round(processMs), textMs: round(textMs), textPerSecond: round(perSecondText), codedPerSecond: round(1000 / codedMs) },
};
if (process.argv.includes("--json")) console.log(JSON.stringify(report));
else {
  console.table(report.network);
  console.table(report.ratios);
  console.table(report.model);
  console.table(report.assess);
}
