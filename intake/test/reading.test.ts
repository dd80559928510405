import { describe, expect, it } from "vitest";
import { patternFrom } from "../src/pattern.ts";
import { placeIndex, placesIn } from "../src/place.ts";
import { sideIn } from "../src/side.ts";
import { normalText } from "../src/text.ts";
import { daysSince, onsetOf, personIn } from "../src/time.ts";

describe("the language of patterns", () => {
  it("reads words, beginnings, alternatives, optional words and gaps", () => {
    const p = patternFrom("(cant|cannot) ... lift [up] (my|the|) (foot|toes)");
    expect(p.regex.test("i cant really lift up my foot ")).toBe(true);
    expect(p.regex.test("i cant lift the box ")).toBe(false);
    expect(patternFrom("numb*").regex.test("some numbness ")).toBe(true);
  });
  it("refuses an unclosed bracket, naming the pattern", () => {
    expect(() => patternFrom("(a|b")).toThrow(/\(a\|b/);
  });
});

describe("side", () => {
  it.each([
    ["my left foot", "left"],
    ["right down the back of my leg", "unknown"],
    ["all right apart from the left heel", "left"],
    ["both feet", "both"],
    ["my feet burn", "both"],
    ["weaker on the left than the right", "left"],
    ["he has left work", "unknown"],
  ])("%s is %s", (text, side) => expect(sideIn(`${normalText(text)} `)).toBe(side));
});

describe("time", () => {
  it.each([
    ["for three weeks", 21],
    ["since yesterday", 1],
    ["it began 6 months ago", 180],
    ["for a couple of days", 2],
    ["10 year history of numb feet", 3650],
    ["I am 54 years old", null],
    ["it lasts a minute", null],
  ])("%s is %s days", (text, days) => expect(daysSince(`${normalText(text)} `)).toBe(days));
  it("names the onset answer", () => {
    expect([0.5, 5, 30, 80, 200, 900].map(onsetOf)).toEqual(["onset-today", "onset-week", "onset-6w", "onset-12w", "onset-year", "onset-long"]);
  });
  it("reads age and sex", () => {
    expect(personIn("a 54 years old woman ")).toEqual({ age: 54, sex: "female" });
    expect(personIn("61 m with a sore toe ")).toEqual({ age: 61, sex: "male" });
  });
});

describe("place", () => {
  const index = placeIndex([
    { place: "ball", kind: "broad", areas: { "ball-2": 1 }, say: ["ball of my foot"] },
    { place: "foot", kind: "broad", areas: { "ball-2": 0.5, "heel-bottom": 0.5 }, say: ["foot"] },
    { place: "heel-back", kind: "area", areas: { "heel-back": 1 }, say: ["back of the heel"] },
    { place: "heel", kind: "broad", areas: { "heel-bottom": 1 }, say: ["heel"] },
  ]);
  it("takes the longest wording, and X of X of my Y", () => {
    expect(placesIn(index, "pain in the ball of my left foot ").map((p) => p.entry.place)).toEqual(["ball"]);
    expect(placesIn(index, "sore at the back of my heel ").map((p) => p.entry.place)).toEqual(["heel-back"]);
  });
  it("reads plurals", () => {
    expect(placesIn(index, "my heels ache ").map((p) => p.entry.place)).toEqual(["heel"]);
  });
});
