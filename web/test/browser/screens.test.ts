import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, openPage, type Opened, PHONE } from "./open.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openPage();
}, 120_000);
afterAll(() => opened.close());

const SCREENS = { start: ".nerve-map", paint: "svg[data-panel]", result: "h1", explorer: ".compare", "explorer?a=tibial-tarsal-tunnel&stage=sensory": ".signs", about: "h2" } as const;
const COMPLAINT = "For three weeks the top of my left foot has been numb and burning, the big toe is weak and the foot slaps when I walk. My low back aches.";

describe.each([["light", PHONE], ["dark", DESKTOP]] as const)("axe, %s", (colorScheme, options) => {
  test.each(Object.entries(SCREENS))("finds nothing on %s", async (route, sees) => {
    const visit = await opened.visit({ ...options, colorScheme });
    await visit.at(route, sees);
    const { violations } = await new AxeBuilder({ page: visit.page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(" | ")}`)).toEqual([]);
    await visit.page.context().close();
  }, 60_000);

  test("finds nothing on the list and on a result", async () => {
    const visit = await opened.visit({ ...DESKTOP, colorScheme });
    const check = async () => {
      const { violations } = await new AxeBuilder({ page: visit.page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(" | ")}`)).toEqual([]);
    };
    await visit.at("paint", "svg[data-panel]");
    await visit.page.getByRole("button", { name: "Use a list" }).click();
    await visit.page.getByRole("button", { name: "Heel" }).click();
    await visit.page.getByRole("checkbox", { name: "heel pad, bottom, left" }).focus();
    await visit.page.keyboard.press("Space");
    await check();
    await visit.page.getByRole("link", { name: "See where it may start" }).click();
    await visit.page.waitForSelector(".causes");
    await check();
  }, 60_000);
});

describe("the answer", () => {
  test("to words on a phone: how soon, where it starts, what it may be, on the nerve map; nothing leaves the origin, nothing complains", async () => {
    const visit = await opened.visit(PHONE);
    const { page } = visit;
    await visit.at("start", "textarea");
    await page.locator("textarea").fill(COMPLAINT);
    await page.waitForSelector(".heard li");
    await page.getByRole("link", { name: "See where it may start" }).tap();
    await page.waitForSelector(".causes");
    expect(await page.locator(".urgency h1").textContent()).toMatch(/doctor|help/);
    expect(await page.locator(".origin-says").textContent()).toMatch(/the spine/);
    expect(await page.locator(".causes > li").count()).toBe(5);
    await page.waitForSelector(".origin-map .site-glow");
    expect(await page.locator(".origin-map .nerve-way").count()).toBeGreaterThan(3);
    expect(visit.complaints).toEqual([]);
  }, 60_000);

  test("to an emergency says at once what to do now", async () => {
    const visit = await opened.visit(PHONE);
    await visit.at("start", "textarea");
    await visit.page.locator("textarea").fill("Since yesterday I cannot pee and I am numb between my legs. Both legs are weak and my back hurts.");
    await visit.page.goto(`${visit.address}/#/result`);
    await visit.page.waitForSelector(".urgency");
    expect(await visit.page.getByRole("alert").textContent()).toMatch(/emergency/i);
  }, 60_000);

  test("to nothing says that nothing was told", async () => {
    const visit = await opened.visit(PHONE);
    await visit.at("result", "h1");
    expect(await visit.page.locator("h1").textContent()).toBe("Nothing told yet");
  });
});

describe("the explorer", () => {
  test("first shows the L5 root against the peroneal nerve: turning the foot in tells them apart", async () => {
    const visit = await opened.visit(DESKTOP);
    await visit.at("explorer", ".compare");
    const row = visit.page.getByRole("row", { name: /turning the foot in with the foot down/ });
    const cells = (await row.getByRole("cell").allTextContents()).map((c) => Number.parseInt(c, 10));
    expect(cells[0]).toBeGreaterThan(50);
    expect(cells[1]).toBeLessThan(10);
    expect(visit.complaints).toEqual([]);
  });

  test("pressing on a nerve of the picture chooses it", async () => {
    const visit = await opened.visit(DESKTOP);
    await visit.at("explorer?a=L5&stage=weakness", ".signs");
    await visit.page.locator('[data-panel="front"] [data-nerve="saphenous-leg"]').first().dispatchEvent("click");
    await visit.page.waitForFunction(() => window.location.hash.includes("a=saphenous-leg"));
    expect(await visit.page.locator(".signs").textContent()).toMatch(/inner shin/);
  });

  test("a nerve is found by its lay name with the keyboard; arrow keys walk along the nerves", async () => {
    const visit = await opened.visit(DESKTOP);
    const { page } = visit;
    await visit.at("explorer?a=L5&stage=weakness", ".signs");
    await page.getByRole("combobox").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("behind the inner ankle");
    await page.waitForFunction(() => document.querySelectorAll("[role=option]").length === 1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.location.hash.includes("a=tibial-tarsal-tunnel"));
    await page.waitForSelector("[role=option]", { state: "detached" });
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".nerve-card-name").textContent()).toMatch(/calcaneal|plantar/);
    await page.keyboard.press("ArrowUp");
    expect(await page.locator(".nerve-card-name").textContent()).toMatch(/tibial/);
  });
});

describe("room and words", () => {
  test.each(Object.entries(SCREENS))("%s fits 320 pixels, also where words are longer", async (route, sees) => {
    const visit = await opened.visit({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
    for (const language of ["", "pseudo"]) {
      await visit.at(`${route}${route.includes("?") ? "&" : "?"}language=${language}`, sees);
      if (language) await visit.page.waitForFunction(() => document.title.includes("····"));
      const over = await visit.page.evaluate(() => ({
        width: document.documentElement.scrollWidth - window.innerWidth,
        wide: [...document.querySelectorAll("main *")].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest("svg, .visually-hidden")).map((e) => e.className).slice(0, 5),
      }));
      expect(over.width, `${language} ${over.wide.join(", ")}`).toBeLessThanOrEqual(0);
    }
  });

  test("every button, link and choice is at least 48 pixels in one direction and 44 in the other", async () => {
    const visit = await opened.visit(PHONE);
    for (const [route, sees] of Object.entries(SCREENS)) {
      await visit.at(route, sees);
      const small = await visit.page.evaluate(() =>
        [...document.querySelectorAll("main button, main a.button, main .segment, main .sensation, main .check, nav a")]
          .map((e) => ({ name: e.textContent || e.getAttribute("aria-label"), skip: e.className === "skip", box: e.getBoundingClientRect() }))
          .filter(({ box, skip }) => !skip && box.width > 0 && (Math.min(box.width, box.height) < 44 || Math.max(box.width, box.height) < 48))
          .map(({ name, box }) => `${name} ${Math.round(box.width)}x${Math.round(box.height)}`),
      );
      expect(small, route).toEqual([]);
    }
  });
});

test("what is written before the page's script is there is kept", async () => {
  const visit = await opened.visit(PHONE);
  const { page, address } = visit;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/index-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("textarea").pressSequentially("my heel burns");
  release();
  await page.waitForSelector(".start-go");
  expect(await page.locator("textarea").inputValue()).toBe("my heel burns");
  await page.locator("textarea").press("!");
  expect(await page.locator("textarea").inputValue()).toBe("my heel burns!");
});
