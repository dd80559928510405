// node scripts/bench.ts   measures the built page on a throttled phone: 4x slower CPU, 1.6 Mbit/s, 150 ms. Needs a build.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { openChromium } from "./chromium.ts";
import { servePage } from "./serve.ts";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));
const COMPLAINT = "For three weeks the top of my left foot has been numb and burning and the foot slaps when I walk.";
const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;
const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => join(f.parentPath, f.name));

interface Line {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly unit: string;
}
const lines: Line[] = [];
const say = (name: string, value: number, most: number, unit: string) => lines.push({ name, value, most, unit });

/** The longest time from an input to the next paint since the last call (Event Timing). */
async function longestInteraction(page: Page): Promise<number> {
  return page.evaluate(() => {
    const held = window as unknown as { interactions: number[] };
    const longest = Math.max(0, ...held.interactions);
    held.interactions = [];
    return longest;
  });
}

const { address, close } = await servePage();
const browser = await openChromium();
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
const page = await context.newPage();
const scripts = new Set<string>();
page.on("request", (r) => {
  if (r.resourceType() === "script" && !r.url().includes("worker")) scripts.add(r.url());
});
const session = await context.newCDPSession(page);
await session.send("Network.enable");
await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 });
await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
await page.addInitScript(() => {
  const held = window as unknown as { paint: number; interactions: number[] };
  held.interactions = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) held.paint = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) held.interactions.push(entry.duration);
  }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
});

const start = Date.now();
await page.goto(address, { waitUntil: "commit" });
const field = page.locator("textarea");
await field.waitFor();
await field.fill("a");
say("first text accepted", (Date.now() - start) / 1000, 2.5, "s");
await page.waitForSelector(".start-go");
if ((await field.inputValue()) !== "a") throw new Error("what was written before the page was there is lost");
say("page takes over", (Date.now() - start) / 1000, 4, "s");
await page.waitForSelector(".nerve-map");
await page.waitForTimeout(500);
const atStart = [...scripts].map((url) => join(DIST, new URL(url).pathname));
say("largest paint", (await page.evaluate(() => (window as unknown as { paint: number }).paint)) / 1000, 2.0, "s");
say("script to start with", atStart.reduce((sum, f) => sum + gzipped(f), 0) / 1000, 170, "kB gzipped");

await field.fill(COMPLAINT);
const asked = Date.now();
await page.waitForSelector(".heard li", { timeout: 60_000 });
console.log(`knowledge fetched and words read after ${((Date.now() - asked) / 1000).toFixed(1)} s on that phone`);
await longestInteraction(page);
await page.goto(`${address}/#/paint`);
await page.waitForSelector('svg[data-panel="front"]');
await page.waitForTimeout(800);
await longestInteraction(page);
const box = (await page.locator('svg[data-panel="front"]').boundingBox())!;
for (let k = 0; k < 6; k++) {
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * (0.1 + k * 0.12));
  await page.mouse.down();
  for (let i = 0; i < 12; i++) await page.mouse.move(box.x + box.width * (0.4 + 0.01 * i), box.y + box.height * (0.1 + k * 0.12 + 0.01 * i));
  await page.waitForTimeout(350);
  await page.mouse.up();
  await page.waitForTimeout(150);
}
for (const name of ["Burning", "Back", "Left foot"]) {
  await page.getByText(name, { exact: true }).tap();
  await page.waitForTimeout(300);
}
say("longest interaction, painting", await longestInteraction(page), 200, "ms");
await page.goto(`${address}/#/explorer`);
await page.waitForSelector(".compare");
await page.waitForTimeout(500);
await longestInteraction(page);
for (const name of ["Severe", "right", "Sole"]) {
  await page.getByText(name, { exact: true }).first().tap();
  await page.waitForTimeout(600);
}
say("longest interaction, explorer", await longestInteraction(page), 200, "ms");
say("whole page, all files", files.reduce((sum, f) => sum + gzipped(f), 0) / 1e6, 1.6, "MB gzipped");
await browser.close();
await close();

for (const { name, value, most, unit } of lines) console.log(`${value <= most ? "ok  " : "OVER"} ${name.padEnd(30)} ${value.toFixed(unit === "ms" ? 0 : 2).padStart(7)} ${unit} (at most ${most})`);
