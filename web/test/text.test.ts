import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { en } from "../src/text/en.ts";
import { fill } from "../src/text/message.ts";
import { pseudo } from "../src/text/pseudo.ts";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));
const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && /\.tsx?$/.test(f.name) && f.name !== "en.ts")
  .map((f) => readFileSync(join(f.parentPath, f.name), "utf8"))
  .join("\n");
/** Keys written whole, and the beginnings of those put together, as `sensation.${id}`. */
const whole = new Set([...sources.matchAll(/"([a-z]+(?:[.-][a-z-]+)+)"/g)].map((m) => m[1]));
const starts = [...sources.matchAll(/`([a-z]+\.)\$\{[^}]+\}(\.[a-z]+)?`/g)].map((m) => ({ start: m[1], end: m[2] ?? "" }));

describe("the catalogue", () => {
  test("every message is used", () => {
    const unused = Object.keys(en).filter((key) => !whole.has(key) && key !== "app.name" && key !== "percent" && key !== "odds" && !starts.some((s) => key.startsWith(s.start) && key.endsWith(s.end)));
    expect(unused).toEqual([]);
  });
  test("every message that is asked for is there", () => {
    const asked = [...sources.matchAll(/\bt\(\s*(?:[\w.!]+(?: === "\w+")? \? )?"([a-z.-]+)"/g)].map((m) => m[1]);
    expect(asked.length).toBeGreaterThan(60);
    expect(asked.filter((key) => !(key in en))).toEqual([]);
  });
  test("the pseudo-language has every message, with the same slots, and longer", () => {
    const slots = (m: unknown) => [...JSON.stringify(m).matchAll(/\{\w+\}/g)].map((x) => x[0]).sort();
    for (const [key, message] of Object.entries(en)) {
      const twin = pseudo[key as keyof typeof en];
      expect(slots(twin), key).toEqual(slots(message));
      expect(JSON.stringify(twin).length, key).toBeGreaterThan(JSON.stringify(message).length);
    }
  });
  test("plural messages follow the language's own rules, slots are filled", () => {
    expect(fill(en["sources.title"], { n: 1 }, "en")).toBe("1 source");
    expect(fill(en["sources.title"], { n: 1234 }, "en")).toBe("1,234 sources");
    expect(fill({ one: "{n} prameň", few: "{n} pramene", other: "{n} prameňov" }, { n: 3 }, "sk")).toBe("3 pramene");
  });
});

test("no screen says words of its own outside the catalogue", () => {
  const literal = [...sources.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+[.!?]?)\s*</g)].map((m) => m[1]);
  expect(literal).toEqual([]);
});
