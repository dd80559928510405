import { describe, expect, it } from "vitest";
import { isDenied, isOther } from "../src/polarity.ts";
import { patternFrom } from "../src/pattern.ts";
import { clausesOf } from "../src/text.ts";

/** Whether a word in a sentence is denied. */
function denied(text: string, word: string): boolean {
  for (const clause of clausesOf(text)) {
    const m = patternFrom(word).regex.exec(clause.plain);
    if (m) return isDenied(clause.words, clause.plain, { start: m.index + (m[0].startsWith(" ") ? 1 : 0), end: m.index + m[0].length }, true);
  }
  throw new Error(`"${word}" not in "${text}"`);
}

describe("said or denied", () => {
  it.each([
    ["No pain in the back, bladder or bowel.", "bowel", true],
    ["I have no numbness, tingling or weakness, just a sore heel.", "weakness", true],
    ["I have no numbness, tingling or weakness, just a sore heel.", "sore", false],
    ["There's no swelling, redness or heat but it is very tender to press.", "tender", false],
    ["No fever, chills, night sweats, weight loss; pain worse at night.", "weight", true],
    ["No fever, chills, night sweats, weight loss; pain worse at night.", "pain", false],
    ["Not diabetic, don't drink, don't smoke.", "diabetic", true],
    ["No loss of power or sensation in either leg.", "sensation", true],
    ["Tinel sign negative", "tinel", true],
    ["It does not only hurt at night", "hurt", false],
    ["The heel is sore and never swollen", "sore", false],
  ])("%s / %s: denied %s", (text, word, expected) => {
    expect(denied(text, word)).toBe(expected);
  });
  it("hears that it is somebody else's illness", () => {
    expect(isOther("my brother has gout ")).toBe(true);
    expect(isOther("my foot has gone numb ")).toBe(false);
  });
});
