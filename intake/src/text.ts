/** Cutting text into sentences and clauses, and bringing it to the form in which patterns are written. */

export interface Clause {
  /** As written. */
  readonly raw: string;
  /** Lower case, no apostrophes or punctuation but "," as a word of its own; ends with a space. */
  readonly words: string;
  /** The same without commas: what patterns are matched on. */
  readonly plain: string;
  readonly question: boolean;
}

const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/\b(\d+) ?(?:wks?|\/52)\b/g, "$1 weeks"],
  [/\b(\d+) ?(?:mths?|mos?|\/12)\b/g, "$1 months"],
  [/\b(\d+) ?(?:yrs?|y)\b/g, "$1 years"],
  [/\b(\d+)\/7\b/g, "$1 days"],
  [/\br\/o\b/g, "rule out"],
  [/\bc\/o\b/g, "complains of"],
  [/\bh\/o\b/g, "history of"],
  [/\bw\/o\b/g, "without"],
  [/\bb\/l\b|\bbilat\b/g, "bilateral"],
  [/\(l\)|\bl\)/g, " left "],
  [/\(r\)|\br\)/g, " right "],
  [/\blt\b|\blft\b/g, "left"],
  [/\brt\b|\brgt\b/g, "right"],
  [/↓/g, " reduced "],
  [/↑/g, " increased "],
  [/\bneg\b/g, "negative"],
  [/\bpos\b/g, "positive"],
  [/-ve\b|\(-\)/g, " negative "],
  [/\+ve\b|\(\+\)/g, " positive "],
];

/** Lower case, accents and apostrophes gone, everything but letters, digits and a few signs turned to spaces. */
export function normalText(text: string): string {
  let t = text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  for (const [from, to] of ABBREVIATIONS) t = t.replace(from, to);
  return t
    .replace(/['’`]/g, "")
    .replace(/(\d)([a-z])/g, "$1 $2")
    .replace(/[,:]/g, " , ")
    .replace(/[^a-z0-9+/.%,]+/g, " ")
    .replace(/\.(?!\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const BREAKS = /(?<=[.!?])\s+(?=\S)|[;\n\r]+|\s[-–—]\s|(?<=\D)\.(?=[A-Z])/;
const TURNS = /,?\s+(?:but|except(?: for| that)?|although|though|however|whereas|yet)\s+/i;

/** Clauses of a text: cut at sentence ends, semicolons and at words that turn the sense round. */
export function clausesOf(text: string): Clause[] {
  const out: Clause[] = [];
  for (const sentence of text.split(BREAKS)) {
    const question = /\?\s*$/.test(sentence ?? "");
    for (const raw of (sentence ?? "").split(TURNS)) {
      const words = normalText(raw);
      if (words.length === 0) continue;
      const plain = `${words.replace(/ ,|, /g, " ").replace(/,/g, " ").replace(/\s+/g, " ").trim()} `;
      out.push({ raw: raw.trim(), words: `${words} `, plain, question });
    }
  }
  return out;
}
