import type { ToldSide } from "@proximal/engine";
import { gradedIn } from "./examined.ts";
import { candidates, type Heard, type Lexicon } from "./lexicon.ts";
import { NEGATOR } from "./pattern.ts";
import { isDenied, isOther, reliabilityOf } from "./polarity.ts";
import { type Clause, clausesOf } from "./text.ts";

/** What one clause claims of one finding, by a pattern or a stated grade. */
export interface Claim {
  readonly finding: string;
  readonly value: boolean;
  /** Only where the claim names its own side (grades). */
  readonly side: ToldSide;
  readonly from: string;
  /** Words that the pattern fixes; grades count as many. */
  readonly words: number;
  /** Read from a stated grade or reflex. */
  readonly graded: boolean;
}

/** "can't sleep through": a saying of health turned round. */
const CANNOT = /\b(?:cant|cannot|couldnt|could not|unable to|hard to|struggl\w* to|never|hardly)(?: \w+){0,2} $/;
/** Findings of what makes it worse or eases it, and the words after them that say it does not. */
const CHANGES = /-worse$|^relief-|^helped-|^strain-pain$|^cough-leg$|^walk-eases$/;
const NO_CHANGE = /\b(?:(?:do|does|did|has|have) not|doesnt|dont|didnt|hasnt|havent) (?:\w+ ){0,1}(?:help\w*|make|made|worsen|affect|change\w*|aggravate|bring|ease\w*|relieve\w*|improve\w*|hurt)\b/;

interface Hit {
  readonly heard: Heard;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All findings heard in a clause: for each the surest match; a `normal` saying beats a positive one that it contains. */
function matches(lexicon: Lexicon, clause: Clause): Hit[] {
  const best = new Map<string, Hit>();
  for (const heard of candidates(lexicon, clause.plain)) {
    const m = heard.pattern.regex.exec(clause.plain);
    if (!m) continue;
    const start = m.index + (m[0].startsWith(" ") ? 1 : 0);
    const hit = { heard, start, end: m.index + m[0].length, text: m[0] };
    const seen = best.get(heard.finding);
    if (!seen || (seen.heard.value && !heard.value) || (seen.heard.value === heard.value && heard.pattern.words > seen.heard.pattern.words)) best.set(heard.finding, hit);
  }
  return [...best.values()];
}

/** What a clause claims, with denial read. */
export function claimsOf(lexicon: Lexicon, clause: Clause): Claim[] {
  const graded = gradedIn(clause.words);
  const out: Claim[] = graded.map((g) => ({ ...g, words: 3, graded: true }));
  const settled = new Set(graded.map((g) => g.finding));
  for (const hit of matches(lexicon, clause)) {
    const { finding, pattern } = hit.heard;
    if (settled.has(finding) || (graded.length > 0 && lexicon.strength.has(finding))) continue;
    const denied =
      isDenied(clause.words, clause.plain, hit, hit.heard.value) ||
      (!pattern.negated && NEGATOR.test(hit.text)) ||
      (CHANGES.test(finding) && NO_CHANGE.test(clause.plain.slice(hit.start)));
    if (!hit.heard.value && (denied || CANNOT.test(clause.plain.slice(0, hit.start)))) continue;
    const value = hit.heard.value && !denied;
    // How far pain spreads is read off the places, not off the word "buttock".
    if (finding === "radiates-buttock" && value) continue;
    out.push({ finding, value, side: "unknown", from: hit.text.trim(), words: pattern.words, graded: false });
  }
  return out;
}

/** What the patterns alone hear in a sentence, by finding: true stated, false denied. For training and measuring. */
export function heardByPattern(lexicon: Lexicon, text: string): Map<string, boolean> {
  const out = new Map<string, boolean>();
  for (const clause of clausesOf(text)) {
    if (isOther(clause.plain) || reliabilityOf(clause.plain, clause.question, true) < 0.15) continue;
    for (const claim of claimsOf(lexicon, clause)) {
      if (out.get(claim.finding)) continue;
      out.set(claim.finding, claim.value);
      if (claim.value) for (const implied of lexicon.implies.get(claim.finding) ?? []) out.set(implied, true);
    }
  }
  return out;
}
