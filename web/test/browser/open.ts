import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openChromium } from "../../scripts/chromium.ts";
import { servePage } from "../../scripts/serve.ts";

const WEB = fileURLToPath(new URL("../../", import.meta.url));

function newest(folder: string): number {
  return Math.max(...readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => statSync(join(f.parentPath, f.name)).mtimeMs));
}

/** Builds the page where the build is missing or older than what it is made from. */
function built(): void {
  const page = join(WEB, "dist", "index.html");
  const made = ["src", "scripts", "../engine/src", "../intake/src", "../knowledge"].map((f) => newest(join(WEB, f)));
  if (existsSync(page) && statSync(page).mtimeMs > Math.max(...made)) return;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(WEB, "..", "node_modules", "vite", "bin", "vite.js"), "build"], { cwd: WEB, encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } });
  if (status !== 0) throw new Error(`the page does not build:\n${stdout}${stderr}`);
}

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" };
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" };

/** The built page in a real browser. Whatever goes wrong in it, or leaves its origin, is kept for the test to see. */
export class Visit {
  readonly page: Page;
  readonly address: string;
  readonly complaints: string[] = [];
  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
    page.on("console", (m) => {
      if (m.type() === "error" || /content security/i.test(m.text())) this.complaints.push(m.text());
    });
    page.on("pageerror", (e) => this.complaints.push(e.message));
    page.on("request", (r) => {
      if (!r.url().startsWith(address)) this.complaints.push(`left the origin: ${r.url()}`);
    });
  }
  async at(route: string, sees: string): Promise<void> {
    await this.page.goto(`${this.address}/#/${route}`);
    await this.page.waitForSelector(sees);
  }
}

export interface Opened {
  readonly browser: Browser;
  readonly address: string;
  visit(options: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export async function openPage(): Promise<Opened> {
  built();
  const server = await servePage();
  const browser = await openChromium();
  return {
    browser,
    address: server.address,
    async visit(options) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return new Visit(page, server.address);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
