#!/usr/bin/env node
// Runs the command on the pinned Node from any folder, whatever Node the machine has.
import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(realpathSync(fileURLToPath(import.meta.url)))));
const pinned = [join(root, "node_modules", "node", "bin", "node"), join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node")].find((p) => existsSync(p));
const main = join(root, "cli", "src", "main.ts");
if (Number(process.versions.node.split(".")[0]) >= 24) {
  await import(main);
} else if (pinned) {
  const run = spawnSync(pinned, ["--disable-warning=ExperimentalWarning", main, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exit(run.status ?? 1);
} else {
  console.error("proximal: needs Node 24; run `npm start` once in its folder to set it up");
  process.exit(1);
}
