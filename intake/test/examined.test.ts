import { describe, expect, it } from "vitest";
import { openProximal } from "../src/assess.ts";
import { gradedIn } from "../src/examined.ts";
import { readText } from "../src/read.ts";
import { clausesOf } from "../src/text.ts";

const proximal = openProximal();
const read = (text: string) => clausesOf(text).flatMap((c) => gradedIn(c.words)).map((g) => `${g.value ? "" : "not "}${g.finding} ${g.side}`);

describe("what an examiner grades", () => {
  it("reads grades after names", () => {
    expect(read("Left tibialis anterior 3+/5, extensor hallucis longus 3-/5")).toEqual(["strength-ankle-dorsiflexion left", "ehl-weak left"]);
  });
  it("reads grades before names, and full strength", () => {
    expect(read("4/5 dorsiflexion on the right")).toEqual(["strength-ankle-dorsiflexion right"]);
    expect(read("Eversion and inversion 5/5")).toEqual(["not evert-weak unknown", "not invert-weak unknown"]);
    expect(read("Strength 5/5 throughout")).toEqual(["strength-all-normal unknown"]);
  });
  it("reads words for strength", () => {
    expect(read("Weakness of left foot dorsiflexion")).toEqual(["strength-ankle-dorsiflexion left"]);
    expect(read("Normal plantar flexion and inversion")).toEqual(["not strength-ankle-plantarflexion unknown", "not invert-weak unknown"]);
  });
  it("reads reflexes", () => {
    expect(read("Left ankle jerk absent, knee jerks normal")).toEqual(["reflex-ankle left", "not reflex-knee both"]);
    expect(read("Achilles reflex 1+ on the right")).toEqual(["reflex-ankle right"]);
    expect(read("Knee and ankle jerks 2+ both sides")).toEqual(["not reflex-ankle both", "not reflex-knee both"]);
    expect(read("Left ankle reflex brisk")).toEqual(["reflexes-brisk left"]);
  });
});

describe("a temperature", () => {
  it.each([
    ["temperature 38.6", true],
    ["38.0 C", true],
    ["102 F since yesterday", true],
    ["temperature 36.5", false],
    ["size 38 shoes", false],
    ["40 degrees of flexion", false],
  ])("%s: fever %s", (text, fever) => {
    const { model, knowledge, lexicon } = proximal;
    expect(readText(model, knowledge, lexicon, { exam: [text] }).understood.some((u) => u.finding === "fever" && u.value === true)).toBe(fever);
  });
});
