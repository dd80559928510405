/**
 * The small language in which knowledge/findings says how a finding is heard: words, `word*` (a beginning),
 * `(a|b c|)` (alternatives, one may be empty), `[x]` (may be missing), `...` (up to five words between).
 */

type Part = { kind: "word"; text: string; open: boolean } | { kind: "gap" } | { kind: "choice"; options: Part[][]; optional: boolean };

export interface Anchor {
  readonly text: string;
  readonly open: boolean;
}
export interface Pattern {
  readonly regex: RegExp;
  /** One of these words must stand in the text for the pattern to match: an index for speed. */
  readonly anchors: readonly Anchor[];
  /** The pattern itself is worded with a denial ("cant lift"): one inside the match is then no denial of it. */
  readonly negated: boolean;
  /** Literal words, for ranking: longer patterns are surer. */
  readonly words: number;
}

/** Words that deny what follows. */
export const NEGATOR = /\b(?:no|not|never|nil|without|isnt|arent|wasnt|werent|doesnt|dont|didnt|hasnt|havent|hadnt|denies|denied)\b/;

/** Parses one pattern. Throws on unbalanced brackets, naming the pattern. */
export function patternFrom(source: string): Pattern {
  let at = 0;
  const sequence = (end: string): Part[] => {
    const parts: Part[] = [];
    while (at < source.length && !end.includes(source[at])) {
      if (source[at] === " ") at++;
      else if (source.startsWith("...", at)) {
        at += 3;
        parts.push({ kind: "gap" });
      } else if (source[at] === "(" || source[at] === "[") {
        const close = source[at] === "(" ? ")" : "]";
        const optional = close === "]";
        at++;
        const options = [sequence(`|${close}`)];
        while (source[at] === "|") {
          at++;
          options.push(sequence(`|${close}`));
        }
        if (source[at] !== close) throw new Error(`pattern "${source}": missing "${close}"`);
        at++;
        parts.push({ kind: "choice", options, optional });
      } else {
        const start = at;
        while (at < source.length && !" ()[]|".includes(source[at])) at++;
        if (at === start) throw new Error(`pattern "${source}": unexpected "${source[at]}"`);
        const word = source.slice(start, at).toLowerCase().replace(/['’]/g, "");
        parts.push({ kind: "word", text: word.replace(/\*$/, ""), open: word.endsWith("*") });
      }
    }
    return parts;
  };
  const parts = sequence("");
  if (at < source.length) throw new Error(`pattern "${source}": unexpected "${source[at]}"`);
  return { regex: new RegExp(`(?:^| )${regexOf(parts)}`), anchors: anchorsOf(parts), negated: NEGATOR.test(source), words: wordsIn(parts) };
}

function regexOf(parts: readonly Part[]): string {
  return parts
    .map((p) => {
      if (p.kind === "gap") return "(?:\\S+ ){0,5}";
      if (p.kind === "word") return `${p.text.replace(/[.+/*?^$\\{}]/g, "\\$&")}${p.open ? "\\S* " : " "}`;
      return `(?:${p.options.map(regexOf).join("|")})${p.optional ? "?" : ""}`;
    })
    .join("");
}

function wordsIn(parts: readonly Part[]): number {
  return parts.reduce((n, p) => n + (p.kind === "word" ? 1 : p.kind === "choice" && !p.optional ? Math.min(...p.options.map(wordsIn)) : 0), 0);
}

/** The smallest set of words of which one must be present. Empty: the pattern must always be tried. */
function anchorsOf(parts: readonly Part[]): Anchor[] {
  let best: Anchor[] = [];
  for (const p of parts) {
    let found: Anchor[] = [];
    if (p.kind === "word" && p.text.length > 1) found = [{ text: p.text, open: p.open }];
    else if (p.kind === "choice" && !p.optional) {
      const each = p.options.map(anchorsOf);
      if (each.every((a) => a.length > 0)) found = each.flat();
    }
    const longest = (list: Anchor[]) => Math.min(...list.map((a) => a.text.length));
    if (found.length > 0 && (best.length === 0 || found.length < best.length || (found.length === best.length && longest(found) > longest(best)))) best = found;
  }
  return best;
}
