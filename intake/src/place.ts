import { placeFeatures } from "./features.ts";
import { isDenied } from "./polarity.ts";
import { type Clause, normalText } from "./text.ts";

/** One way of meaning a place: areas with how far each belongs (0..1). No areas: off the map. */
export interface PlaceEntry {
  readonly place: string;
  readonly kind: string;
  readonly areas: Readonly<Record<string, number>>;
}

export interface PlaceFound {
  readonly entry: PlaceEntry;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Place phrases by first word, longest first. */
export interface PlaceIndex {
  readonly phrases: ReadonlyMap<string, PlaceEntry>;
  readonly longest: number;
}

const LEADING = /^(?:(?:my|the|me|his|her|your|our|a|an|in|on|at|of|to|left|right|both|lt|rt|bilateral|around|over|round|bang|right|all|whole|just) )+/;
const SINGULAR: Record<string, string> = { feet: "foot", heels: "heel", ankles: "ankle", calves: "calf", knees: "knee", thighs: "thigh", hips: "hip", buttocks: "buttock", shins: "shin", legs: "leg", soles: "sole", arches: "arch", balls: "ball" };
/** Words that alone are too common to be a place without a possessive, an article or a side before them. */
const NEEDS_OWNER = new Set(["back", "behind", "rear", "seat", "bottom", "sole", "ball", "arch", "nail", "side", "bits", "nuts", "ring", "crack", "foot", "hip", "inside", "outside", "front", "top", "cheek", "rim", "edge"]);

/** Words that the bank leaves over when side and shorthand are taken off, but that name nothing by themselves. */
const NO_PLACE = new Set(["reduced", "co", "mm", "ids", "ends", "lap", "member", "shaft", "plates", "tread", "stocking", "parts", "hole", "collateral", "stump", "migratory", "gt", "bk", "ak", "hs", "fn", "ff", "si", "ul", "lb", "digits", "ring", "bits", "nut", "nuts", "underneath", "side", "sciatic", "metatarsalgia"]);
const OWNERS = new Set(["my", "his", "her", "the", "their", "your", "our", "left", "right"]);

/** The form in which a place phrase is looked up: singular, without owners and sides after the first word. */
function keyOf(words: readonly string[]): string {
  return words.filter((w, i) => i === 0 || !OWNERS.has(w)).map((w) => SINGULAR[w] ?? w).join(" ");
}

/** Builds the index from the bank of place phrases; core names are added for every area and broad part. */
export function placeIndex(entries: readonly (PlaceEntry & { readonly say: readonly string[] })[]): PlaceIndex {
  const phrases = new Map<string, PlaceEntry>();
  let longest = 1;
  for (const entry of entries) {
    for (const say of entry.say) {
      const words = normalText(say).replace(/ ,|, |,/g, " ").trim().replace(LEADING, "").split(/\s+/);
      if (words.length === 0 || words.length > 9 || words[0] === "" || (words.length === 1 && NO_PLACE.has(words[0]))) continue;
      const key = keyOf(words);
      if (!phrases.has(key)) phrases.set(key, entry);
      longest = Math.max(longest, words.length);
    }
  }
  return { phrases, longest };
}

/** The places named in a clause, longest wording first, without overlaps. "X of my Y" takes X. */
export function placesIn(index: PlaceIndex, plain: string): PlaceFound[] {
  const tokens = plain.trim().split(" ");
  const offsets: number[] = [];
  let offset = 0;
  for (const t of tokens) {
    offsets.push(offset);
    offset += t.length + 1;
  }
  const out: PlaceFound[] = [];
  for (let i = 0; i < tokens.length; ) {
    let found = 0;
    for (let len = Math.min(index.longest + 2, tokens.length - i); len > 0 && found === 0; len--) {
      const words = tokens.slice(i, i + len);
      const entry = OWNERS.has(words[words.length - 1]) ? undefined : index.phrases.get(keyOf(words));
      if (!entry) continue;
      if (len === 1 && NEEDS_OWNER.has(words[0]) && !/^(?:my|his|her|the|left|right|both|their|a|lower|low|whole|one|each|in|of|your|this|that|our)$/.test(tokens[i - 1] ?? "")) continue;
      out.push({ entry, start: offsets[i], end: offsets[i] + words.join(" ").length, text: words.join(" ") });
      found = len;
    }
    i += Math.max(1, found);
  }
  return ofNotWhole(out, plain);
}

/** In "the ball of my foot" the wider word that follows an "of" adds nothing. */
function ofNotWhole(found: readonly PlaceFound[], plain: string): PlaceFound[] {
  return found.filter((p, i) => {
    const before = found[i - 1];
    return !(before && /^ ?(?:of|on|in)(?: (?:my|the|his|her|left|right|both))* ?$/.test(plain.slice(before.end, p.start)));
  });
}

/** What the listener is given to tell whether it is felt at a place that a clause names. */
export function placeCues(clause: Clause, place: PlaceFound, channel: "complaint" | "history" | "exam"): Set<string> {
  const broad = Object.values(place.entry.areas).filter((w) => w >= 0.4).length > 8;
  return placeFeatures(clause.plain, place.start, place.end, channel, broad, isDenied(clause.words, clause.plain, place, true));
}
