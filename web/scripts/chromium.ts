import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

const USUAL = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** The Chromium of this machine: the one that CHROMIUM names, one that is installed, or Playwright's own; null where there is none. */
export function chromiumPath(): string | null {
  return [process.env.CHROMIUM, ...USUAL, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null;
}

/**
 * Makes sure that there is a Chromium: from Debian's packages where they can be installed, else Playwright's own.
 * @throws Error saying what was tried.
 */
export function installChromium(): void {
  if (chromiumPath()) return;
  console.error("proximal: installing Chromium for the browser tests (once) …");
  const run = (command: string, args: string[]) => spawnSync(command, args, { stdio: ["ignore", 2, 2] }).status === 0;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") && run("apt-get", ["update", "-q"]) && run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"])) return;
  const playwright = fileURLToPath(new URL("../../node_modules/playwright-core/cli.js", import.meta.url));
  if (run(process.execPath, [playwright, "install", "chromium"]) && chromiumPath()) return;
  throw new Error("no Chromium: neither apt-get nor Playwright could install one. Install Chromium and name it in CHROMIUM.");
}

/** A headless Chromium. It asks nothing of the network by itself. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath() ?? USUAL[0],
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installChromium();
