// Sets up what is missing, then hands over to the pinned Node. Built-ins only: it runs before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".proximal-lock");
const lock = createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");

/** The environment without what an outer npm or shell may have set (NODE_ENV=production, --ignore-scripts …). */
function cleanEnvironment() {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) && name !== "NODE_ENV"));
  env.PATH = (env.PATH ?? "").split(delimiter).filter((folder) => !folder.endsWith(join("node_modules", ".bin"))).join(delimiter);
  return env;
}

function installed() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === lock && pinnedNode() !== null;
}

/** The pinned Node, or the machine's own where no pinned binary exists for it and its own is new enough. */
function pinnedNode() {
  const packaged = [join(bin, "node"), join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node")];
  const found = packaged.find((path) => existsSync(path) && spawnSync(path, ["--version"]).status === 0);
  if (found) return found;
  return Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : null;
}

if (!installed()) {
  console.error("proximal: installing what is missing (once) …");
  const result = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: root, env: cleanEnvironment(), stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (result.status !== 0) process.exit(result.status ?? 1);
  if (pinnedNode() === null) {
    console.error(`proximal: no pinned Node for ${process.platform}-${process.arch}; please install Node 24 or newer.`);
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

const env = cleanEnvironment();
env.PATH = bin + delimiter + env.PATH;
const child = spawn(pinnedNode(), ["--disable-warning=ExperimentalWarning", join(root, "scripts", "tasks.ts"), ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
