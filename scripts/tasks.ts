import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// What `npm start`, `npm test` and the rest do, on the pinned Node.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name: string) => join(root, "node_modules", ".bin", name);
const run = (command: string, args: string[]) => spawnSync(command, args, { cwd: root, stdio: "inherit" }).status ?? 1;
const proximal = (...args: string[]) => run(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, "cli", "src", "main.ts"), ...args]);

/** Types, lint with the direction of imports, the knowledge checker, then the tests; prints `N passed, N failed`. */
function test(args: string[]): number {
  const steps: [string, () => number][] = [
    ["types", () => run(bin("tsc"), ["--noEmit"])],
    ["types of the page", () => run(bin("tsc"), ["--noEmit", "-p", "web"])],
    ["lint", () => run(bin("biome"), ["lint", "--error-on-warnings", "."])],
    ["knowledge", () => proximal("knowledge", "check")],
  ];
  let failed = 0;
  let passed = 0;
  for (const [name, step] of args.length > 0 ? [] : steps) {
    if (step() === 0) passed++;
    else {
      failed++;
      console.error(`${name}: failed`);
    }
  }
  const browser = run(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, "web", "scripts", "chromium.ts")]);
  if (browser !== 0) return browser;
  const report = join(root, ".cache", "vitest.json");
  const status = run(bin("vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args]);
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as { numPassedTests: number; numFailedTests: number };
    passed += numPassedTests;
    failed += numFailedTests;
  }
  if (status !== 0 && failed === 0) failed = 1;
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

const [task, ...args] = process.argv.slice(2);
const tasks: Record<string, () => number> = {
  start: () => proximal("start", ...args),
  test: () => test(args),
  evaluate: () => proximal("evaluate", ...args),
  check: () => proximal("knowledge", "check", ...args),
  fit: () => run(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, "evaluation", "src", "fit.ts"), ...args]),
  page: () => run(bin("vite"), ["build", "web"]) || run(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, "web", "scripts", "serve.ts"), ...args]),
  train: () => run(process.execPath, ["--disable-warning=ExperimentalWarning", "--max-old-space-size=6000", join(root, "evaluation", "src", "train.ts"), ...args]),
  bench: () => run(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, "evaluation", "src", "bench.ts"), ...args]),
};
if (!task || !(task in tasks)) {
  console.error(`tasks: unknown task "${task}"; expected one of ${Object.keys(tasks).join(", ")}`);
  process.exit(2);
}
process.exit(tasks[task]());
