import { normalText } from "./text.ts";

const TURN = new Set([",", ";", "but", "just", "only", "though", "although", "however", "except", "yet"]);
const NEGATES = new Set("no not never nil without isnt arent wasnt werent doesnt dont didnt hasnt havent hadnt denies denied deny cant cannot couldnt wont wouldnt nor neither none nothing aint nae free".split(" "));

/** A crude stem: enough to join "hurts", "hurting" and "hurt". */
function stem(word: string): string {
  if (word.length > 4) return word.replace(/(?:ingly|ings|ing|edly|ed|ies|es|s|ness|ly)$/, "");
  return word.length > 3 ? word.replace(/s$/, "") : word;
}

/** Stems of a text, marked "~" inside the reach of a denial. */
function stemsOf(normal: string): string[] {
  const words: string[] = [];
  let denied = false;
  for (const token of normal.split(" ")) {
    if (TURN.has(token)) denied = false;
    if (token === ",") continue;
    const word = stem(token.replace(/\.+$/, "").replace(/^\d{2,}$/, "00"));
    if (word.length === 0) continue;
    words.push(denied ? `~${word}` : word);
    if (NEGATES.has(token)) denied = true;
  }
  return words;
}

/**
 * What the trained listener sees of a sentence: stems (marked "~" inside the reach of a denial), pairs of neighbouring
 * stems, pairs with a word between, and runs of four letters against misspelling. Each counts once.
 */
export function featuresOf(text: string, exam: boolean): Set<string> {
  const out = new Set<string>([exam ? "@exam" : "@told"]);
  const words = stemsOf(normalText(text));
  for (const [i, word] of words.entries()) {
    out.add(word);
    if (i > 0) out.add(`${words[i - 1]} ${word}`);
    if (i > 1) out.add(`${words[i - 2]} _ ${word}`);
    const bare = word.startsWith("~") ? word.slice(1) : word;
    if (bare.length >= 3) {
      const framed = `<${bare}>`;
      const mark = word.startsWith("~") ? "~#" : "#";
      for (let k = 0; k + 4 <= framed.length; k++) out.add(mark + framed.slice(k, k + 4));
    }
  }
  return out;
}

/** What the listener sees of one place named in a clause, to tell whether it is felt there: its neighbours and the clause. */
export function placeFeatures(clause: string, start: number, end: number, channel: "complaint" | "history" | "exam", broad: boolean, denied: boolean): Set<string> {
  const out = new Set<string>([`p@${channel}`, `p@${broad ? "broad" : "narrow"}`, `p@${channel} ${broad ? "broad" : "narrow"}`]);
  if (denied) out.add("p@denied");
  const words = stemsOf(`${clause.slice(0, start)} 0place ${clause.slice(end)}`.trim().replace(/\s+/g, " "));
  const at = words.findIndex((w) => w.endsWith("0place"));
  if (words[at]?.startsWith("~")) out.add("p@~");
  for (const [i, word] of words.entries()) {
    if (i === at) continue;
    out.add(`p:${word}`);
    const away = i - at;
    if (Math.abs(away) <= 3) out.add(`p${away}:${word}`);
    if (Math.abs(away) <= 6) out.add(`p${away < 0 ? "<" : ">"}:${word}`);
  }
  if (at > 1) out.add(`p-:${words[at - 2]} ${words[at - 1]}`);
  if (at >= 0 && at + 2 < words.length) out.add(`p+:${words[at + 1]} ${words[at + 2]}`);
  return out;
}
