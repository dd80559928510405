import type { Rule } from "./index.ts";

/** Reading age of a text by Flesch-Kincaid grade + 5 (Kincaid 1975), syllables counted by vowel groups. */
export function readingAge(text: string): number {
  const sentences = Math.max(1, (text.match(/[.!?](?:\s|$)/g) ?? []).length);
  const words = text.split(/\s+/).filter((w) => /[a-z]/i.test(w));
  if (words.length === 0) return 0;
  const syllables = words.reduce((n, w) => n + Math.max(1, (w.toLowerCase().replace(/e\b/, "").match(/[aeiouy]+/g) ?? []).length), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59 + 5;
}

/** What people read has plain words and a reading age of at most 13; short texts are not judged. */
export const plainWords: Rule = (k) => {
  const out: ReturnType<Rule> = [];
  for (const c of k.conditions) {
    if (c.id === "unexplained") continue;
    if (c.lay.length === 0) out.push({ rule: "plain-words", where: c.id, says: "no lay name", severity: "error" });
    if (c.summary.split(/\s+/).length >= 12 && readingAge(c.summary) > 13) out.push({ rule: "plain-words", where: c.id, says: `summary has reading age ${readingAge(c.summary).toFixed(0)}, expected at most 13`, severity: "warning" });
  }
  for (const f of k.findings) if (f.how !== "heard" && f.how !== "exam" && !f.question) out.push({ rule: "plain-words", where: f.id, says: "asked, but has no question", severity: "error" });
  return out;
};
