import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AreaShape, View } from "../../src/art/view.ts";
import { viewOf } from "../views.ts";
import { DESKTOP, openPage, type Opened, PHONE } from "./open.ts";

let opened: Opened;
beforeAll(async () => {
  opened = await openPage();
}, 120_000);
afterAll(() => opened.close());

const labelOf = (view: View, area: string, side?: string) => view.areas.find((a: AreaShape) => a.id === area && (!side || a.side === side))!.label;

/** Where a point of a view lies on the screen. */
async function onScreen(page: Page, panel: string, [x, y]: readonly [number, number]): Promise<{ x: number; y: number }> {
  return page.locator(`svg[data-panel="${panel}"]`).evaluate((svg, point) => {
    const p = new DOMPoint(point[0], point[1]).matrixTransform((svg as SVGSVGElement).getScreenCTM()!);
    return { x: p.x, y: p.y };
  }, [x, y] as const);
}

/** A finger drawn along the screen. */
async function finger(page: Page, points: readonly { x: number; y: number }[]): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", at: { x: number; y: number } | null) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  await send("touchStart", points[0]);
  for (const p of points) await send("touchMove", p);
  await page.waitForTimeout(320);
  await send("touchEnd", null);
}
const marked = (page: Page) => page.locator(".marked li > span").allTextContents();

describe("painting", () => {
  test("with a finger at phone size: the heel of the right foot, burning", async () => {
    const { page, at, complaints } = await visited(PHONE);
    await at("paint", 'svg[data-panel="front"]');
    await page.getByText("Burning", { exact: true }).tap();
    await page.getByText("Right foot", { exact: true }).tap();
    await page.getByText("Sole", { exact: true }).tap();
    const [x, y] = labelOf(viewOf("foot-sole"), "heel-bottom");
    await page.locator('svg[data-panel="foot-sole.right"]').scrollIntoViewIfNeeded();
    const path = await Promise.all([-70, -30, 20, 60].map((dy) => onScreen(page, "foot-sole.right", [x, y + dy])));
    await finger(page, path);
    await expect.poll(() => marked(page)).toEqual(["heel pad, bottom, rightBurning, 5 of 10"]);
    await expect.poll(() => page.getByRole("status").allTextContents()).toContain("Burning: heel pad, bottom, right");
    expect(complaints).toEqual([]);
  });

  test("tapping a foot of the whole body goes to that foot, and paints nothing", async () => {
    const { page, at } = await visited(PHONE);
    await at("paint", 'svg[data-panel="front"]');
    const foot = await onScreen(page, "front", labelOf(viewOf("front"), "foot-top-middle", "left"));
    await page.touchscreen.tap(foot.x, foot.y);
    await page.waitForSelector('svg[data-panel="foot-top.left"]');
    await expect.poll(() => marked(page)).toEqual([]);
  });

  test("two fingers zoom and do not paint", async () => {
    const { page, at } = await visited(PHONE);
    await at("paint", 'svg[data-panel="front"]');
    const svg = page.locator('svg[data-panel="front"]');
    const before = await svg.getAttribute("viewBox");
    const box = (await svg.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = await page.context().newCDPSession(page);
    const two = (type: "touchStart" | "touchMove", gap: number) => touch.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x: x - gap, y, id: 1 }, { x: x + gap, y, id: 2 }] });
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: x - 20, y, id: 1 }] });
    await two("touchStart", 20);
    for (const gap of [30, 45, 60, 80]) await two("touchMove", gap);
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(await svg.getAttribute("viewBox")).not.toBe(before);
    expect(Number((await svg.getAttribute("viewBox"))!.split(" ")[2])).toBeLessThan(Number(before!.split(" ")[2]));
    await expect.poll(() => marked(page)).toEqual([]);
  });

  test("with a mouse: two feelings on one area, undo, redo, erase; the name under the mouse is shown", async () => {
    const { page, at, complaints } = await visited(DESKTOP);
    await at("paint", 'svg[data-panel="back"]');
    const calf = await onScreen(page, "back", labelOf(viewOf("back"), "calf-back-upper", "left"));
    const drag = async () => {
      await page.mouse.move(calf.x, calf.y - 12);
      await page.mouse.down();
      await page.mouse.move(calf.x, calf.y + 12, { steps: 6 });
      await page.mouse.up();
    };
    await page.mouse.move(calf.x, calf.y);
    expect(await page.locator(".paint-tag[data-shown=yes]").textContent()).toBe("back of the calf, upper half, left");
    await drag();
    await page.getByText("Cramp", { exact: true }).click();
    await drag();
    const both = ["back of the calf, upper half, leftAche, 5 of 10", "back of the calf, upper half, leftCramp, 5 of 10"];
    await expect.poll(() => marked(page)).toEqual(both);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => marked(page)).toEqual(both.slice(0, 1));
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => marked(page)).toEqual(both);
    await page.getByText("Broad", { exact: true }).click();
    await page.getByText("Erase", { exact: true }).click();
    await drag();
    await expect.poll(() => marked(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("by keyboard alone, through the list: tingling of strength 7 on the left big toe", async () => {
    const { page, at } = await visited(DESKTOP);
    await at("paint", 'svg[data-panel="back"]');
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.closest("label")?.textContent ?? document.activeElement?.textContent ?? "");
    const tabTo = async (name: RegExp) => {
      for (let i = 0; i < 80; i++) {
        if (name.test(await focused())) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`no way by keyboard to ${name}; at "${await focused()}"`);
    };
    await tabTo(/^Ache/);
    await press("ArrowDown", "ArrowDown", "ArrowDown");
    await page.keyboard.press("Tab");
    await press("ArrowRight", "ArrowRight");
    await tabTo(/^Use a list/);
    await page.keyboard.press("Enter");
    await tabTo(/^Toes/);
    await page.keyboard.press("Enter");
    await tabTo(/^top of the big toe, left/);
    await page.keyboard.press("Space");
    await expect.poll(() => marked(page)).toEqual(["top of the big toe, leftTingling, 7 of 10"]);
  });

  test("a stroke keeps up with the hand: half of the frames take no longer than two of the screen's", async () => {
    const { page, at } = await visited(DESKTOP);
    await at("paint", 'svg[data-panel="back"]');
    const box = (await page.locator('svg[data-panel="front"]').boundingBox())!;
    await page.evaluate(() => {
      const frames: number[] = [];
      let last = performance.now();
      const tick = (now: number) => {
        frames.push(now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      Object.assign(window, { frames });
    });
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.2);
    await page.mouse.down();
    for (let i = 0; i < 120; i++) await page.mouse.move(box.x + box.width * (0.4 + 0.15 * Math.sin(i / 6)), box.y + box.height * (0.2 + 0.5 * (i / 120)));
    await page.mouse.up();
    const frames = (await page.evaluate(() => (window as unknown as { frames: number[] }).frames)).sort((a, b) => a - b);
    expect(frames.length).toBeGreaterThan(20);
    expect(frames[Math.floor(frames.length / 2)]).toBeLessThan(34);
  });
});

async function visited(options: Parameters<Opened["visit"]>[0]) {
  const visit = await opened.visit(options);
  return { page: visit.page, complaints: visit.complaints, at: visit.at.bind(visit) };
}
