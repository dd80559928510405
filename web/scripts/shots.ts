// node scripts/shots.ts [name…]   pictures of every screen into shots/: phone and desktop, light and dark. Needs a build.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { openChromium } from "./chromium.ts";
import { servePage } from "./serve.ts";

const FOLDER = fileURLToPath(new URL("../shots/", import.meta.url));
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;
const COMPLAINT = "For three weeks the top of my left foot has been numb and burning, the big toe is weak and the foot slaps when I walk. My low back aches.";

/** Draws with the mouse through shares of a panel's picture. */
async function stroke(page: Page, panel: string, points: readonly (readonly [number, number])[]): Promise<void> {
  const box = await page.locator(`svg[data-panel="${panel}"]`).boundingBox();
  if (!box) return;
  const at = ([x, y]: readonly [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(points[0]));
  await page.mouse.down();
  for (const p of points.slice(1)) await page.mouse.move(...at(p), { steps: 12 });
  await page.mouse.up();
}
const feel = (page: Page, name: string) => page.locator(".sensation", { hasText: name }).click();

async function paintSome(page: Page): Promise<void> {
  await page.goto("#/paint");
  await page.waitForSelector("svg[data-panel]");
  await feel(page, "Ache");
  const back = page.locator('svg[data-panel="back"]');
  if ((await back.count()) === 0) await page.locator(".segment", { hasText: /^Back$/ }).click();
  await page.waitForSelector('svg[data-panel="back"]');
  await stroke(page, "back", [[0.42, 0.1], [0.5, 0.115], [0.56, 0.1]]);
  await feel(page, "Sharp");
  await stroke(page, "back", [[0.36, 0.24], [0.33, 0.3]]);
  await stroke(page, "back", [[0.3, 0.36], [0.29, 0.45], [0.31, 0.52]]);
  await page.locator(".segment", { hasText: /^Left foot$/ }).click();
  await page.waitForSelector('svg[data-panel="foot-top.left"]');
  await feel(page, "Numb");
  await stroke(page, "foot-top.left", [[0.6, 0.1], [0.62, 0.24], [0.5, 0.4], [0.52, 0.5]]);
  await feel(page, "Burning");
  await stroke(page, "foot-top.left", [[0.42, 0.3], [0.46, 0.48], [0.58, 0.42]]);
  await page.mouse.move(2, 2);
}
async function say(page: Page): Promise<void> {
  await page.goto("#/start");
  await page.locator("textarea").fill(COMPLAINT);
  await page.locator(".start-age input").fill("54");
  await page.waitForSelector(".heard");
}

const SCENES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async (page) => {
    await page.goto("#/start");
    await page.waitForSelector(".nerve-map");
  },
  said: say,
  paint: async (page) => {
    await page.goto("#/paint");
    await page.waitForSelector("svg[data-panel]");
  },
  painted: async (page) => {
    await paintSome(page);
    await page.locator(".segment", { hasText: /^(?:Body|Back)$/ }).first().click();
    await page.waitForTimeout(200);
  },
  "painted-foot": paintSome,
  list: async (page) => {
    await paintSome(page);
    await page.getByRole("button", { name: "Use a list" }).click();
    await page.getByRole("button", { name: /Low back/ }).click();
  },
  result: async (page) => {
    await say(page);
    await page.goto("#/result");
    await page.waitForSelector(".causes");
    await page.waitForSelector(".result-origin .nerve-map");
  },
  "result-empty": async (page) => {
    await page.goto("#/result");
    await page.waitForSelector("h1");
  },
  emergency: async (page) => {
    await page.goto("#/start");
    await page.locator("textarea").fill("Since yesterday I cannot pee and I am numb between my legs. Both legs are weak and my back hurts.");
    await page.waitForSelector(".heard");
    await page.goto("#/result");
    await page.waitForSelector(".urgency");
  },
  explorer: async (page) => {
    await page.goto("#/explorer");
    await page.waitForSelector(".compare");
  },
  "explorer-one": async (page) => {
    await page.goto("#/explorer?a=tibial-tarsal-tunnel&stage=sensory");
    await page.waitForSelector(".signs");
  },
  about: async (page) => {
    await page.goto("#/about");
    await page.waitForSelector("h2");
  },
  pseudo: async (page) => {
    await page.goto("#/explorer?language=pseudo");
    await page.waitForSelector(".compare");
  },
};

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const { address, close } = await servePage();
const browser = await openChromium();
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [name, scene] of Object.entries(SCENES)) {
      if (wanted.length > 0 && !wanted.some((w) => `${name}.${size}.${colorScheme}`.startsWith(w))) continue;
      const context = await browser.newContext({ viewport, colorScheme, baseURL: address, reducedMotion: "reduce", hasTouch: size === "phone", deviceScaleFactor: size === "phone" ? 2 : 1 });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error") console.error(`${name}: ${message.text()}`);
      });
      page.on("pageerror", (error) => console.error(`${name}: ${error.message}`));
      page.setDefaultTimeout(10_000);
      await page.goto("/");
      await scene(page).catch((error: Error) => console.error(`${name}.${size}: ${error.message.split("\n")[0]}`));
      await page.waitForTimeout(250);
      await page.screenshot({ path: `${FOLDER}${name}.${size}.${colorScheme}.png`, fullPage: !name.startsWith("paint") || size === "phone" });
      await context.close();
    }
  }
}
await browser.close();
await close();
