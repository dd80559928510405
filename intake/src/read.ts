import { type Evidence, type Model, type Observation, type Place, REGION_WORDS, type ToldSide } from "@proximal/engine";
import { areasOfRegionFinding, type Knowledge } from "@proximal/knowledge";
import { gradedIn } from "./examined.ts";
import { candidates, type Heard, type Lexicon } from "./lexicon.ts";
import { nearest } from "./nearest.ts";
import { NEGATOR } from "./pattern.ts";
import { type PlaceFound, placesIn } from "./place.ts";
import { isDenied, isOther, reliabilityOf } from "./polarity.ts";
import { EXPLICIT_BOTH, sideIn } from "./side.ts";
import { type Clause, clausesOf } from "./text.ts";
import { daysSince, onsetOf, personIn } from "./time.ts";

export interface Understood {
  readonly finding: string;
  readonly value: boolean | readonly string[];
  readonly side: ToldSide | null;
  readonly from: string;
  readonly confidence: number;
}
export interface Reading {
  readonly understood: readonly Understood[];
  readonly notUnderstood: readonly string[];
  readonly evidence: Evidence;
  readonly clauses: number;
}

type Channel = "complaint" | "history" | "exam";

const FELT = /\b(?:pain\w*|hurt\w*|ach\w*|sore\w*|tender\w*|burn\w*|sting\w*|throb\w*|stab\w*|cramp\w*|discomfort|swell\w*|swollen|lump\w*|red|redness|bruis\w*|stiff\w*|agony|kill\w*|sprain\w*|twist\w*|injur\w*|broke|sharp|shoot\w*|radiat\w*|spread\w*|travel\w*|runs?|goes|went|problem|trouble|weak\w*|blister\w*|ulcer\w*|rash|corn|bump)\b/;
const NUMB = /\b(?:numb\w*|tingl\w*|pins and needles|prickl\w*|paraesthesi\w*|paresthesi\w*|sensation|sensory|feeling|hypoaesthesi\w*|hypoesthesi\w*|dead|light touch|pinprick|dull to|anaesthe\w*|anesthe\w*|dysesthe\w*|hypesthe\w*|fizz\w*|buzz\w*)\b/;
/** "can't sleep through": a saying of health turned round. */
const CANNOT = /\b(?:cant|cannot|couldnt|could not|unable to|hard to|struggl\w* to|never|hardly)(?: \w+){0,2} $/;
const COMPLAINT = /\b(?:pain\w*|hurt\w*|ach\w*|sore\w*|discomfort|symptoms?|problems?|trouble|complaints?)\b/;
const SPARED = /\b(?:spar(?:ed|ing|es)|apart from|other than|excluding)\b/;
/** Findings of what makes it worse or eases it, and the words after them that say it does not. */
const CHANGES = /-worse$|^relief-|^helped-|^strain-pain$|^cough-leg$|^walk-eases$/;
const NO_CHANGE = /\b(?:(?:do|does|did|has|have) not|doesnt|dont|didnt|hasnt|havent) (?:\w+ ){0,1}(?:help\w*|make|made|worsen|affect|change\w*|aggravate|bring|ease\w*|relieve\w*|improve\w*|hurt)\b/;
/** Durations of something else than the complaint. */
const OTHER_TIME = /\b(?:diabet\w*|smok\w*|pack|runner|retire\w*|married|work\w* (?:as|for)|hypertens\w*|blood pressure|drink\w*|surgery|operation|replacement|takes?|taking|flight|drive)\b/;
const NO_PLACE = /\b(?:pulses?|reflex\w*|jerks?|dorsiflex\w*|plantarflex\w*|plantar flex\w*|x-?ray\w*|scan|mri|ct|range of mo\w*|rom|gait|walks?|surgery|operation|replacement|shoe\w*|strength|power|\d ?\/ ?5|past|history|years ago|insole\w*)\b/;

/** Least cosine at which the nearest phrase of the bank is believed; chosen on phrases held back. */
const NEAREST_LEAST = 0.6;

/** Reads free text into evidence. Offline, deterministic; says what it understood from which words, and what it did not. */
export function readText(model: Model, knowledge: Knowledge, lexicon: Lexicon, input: { complaint?: string; history?: readonly string[]; exam?: readonly string[] }): Reading {
  const understood: Understood[] = [];
  const notUnderstood: string[] = [];
  const observations = new Map<string, Observation>();
  const places: Place[] = [];
  let age: number | null = null;
  let sex: "female" | "male" | null = null;
  let days: number | null = null;
  let daysFrom = "";
  let carried: ToldSide = "unknown";
  let count = 0;
  const spread: Spread = { areas: new Set(), moves: false, side: "unknown", from: "" };

  const observe = (id: string, value: boolean, side: ToldSide, reliability: number, from: string) => {
    const finding = model.findingIndex.get(id);
    if (finding === undefined) return;
    const sided = lexicon.sided.has(model.findings[finding].id);
    const at = sided ? side : "unknown";
    const key = `${finding}|${at}`;
    const seen = observations.get(key);
    // A clear yes is never lost to a later, vaguer no; an equally clear later statement corrects the earlier one.
    if (seen && (seen.reliability > reliability || (seen.value && !value))) return;
    observations.set(key, { finding, value, side: at, reliability });
    understood.push({ finding: model.findings[finding].id, value, side: sided ? at : null, from, confidence: Math.round(reliability * 100) / 100 });
    if (value) for (const implied of lexicon.implies.get(id) ?? []) observe(implied, true, side, reliability, from);
  };

  const read = (channel: Channel, text: string) => {
    const person = personIn(clausesOf(text).map((c) => c.plain).join(" "));
    if (channel !== "exam") {
      age ??= person.age;
      sex ??= person.sex;
    }
    for (const clause of clausesOf(text)) {
      count++;
      const named = sideIn(clause.plain);
      // A bare plural ("my feet") means both only where no side was named before, and is carried only from the complaint.
      const plural = named === "both" && !EXPLICIT_BOTH.test(clause.plain);
      const side = named === "unknown" || (plural && carried !== "unknown") ? carried : named;
      if (named !== "unknown" && (channel === "complaint" ? !plural || carried === "unknown" : channel === "history" && !plural && carried === "unknown")) carried = named;
      const other = isOther(clause.plain);
      const reliability = reliabilityOf(clause.plain, clause.question, channel === "history") * (other ? 0 : 1);
      const hits = reliability < 0.15 ? [] : matches(lexicon, clause);
      const graded = reliability < 0.15 ? [] : gradedIn(clause.words);
      for (const g of graded) observe(g.finding, g.value, g.side === "unknown" ? side : g.side, reliability, g.from);
      const settled = new Set(graded.map((g) => g.finding));
      for (const hit of hits) {
        if (settled.has(hit.heard.finding)) continue;
        const denied =
          isDenied(clause.words, clause.plain, hit, hit.heard.value) ||
          (!hit.heard.pattern.negated && NEGATOR.test(hit.text)) ||
          (CHANGES.test(hit.heard.finding) && NO_CHANGE.test(clause.plain.slice(hit.start)));
        const value = hit.heard.value ? !denied : false;
        if (!hit.heard.value && (denied || CANNOT.test(clause.plain.slice(0, hit.start)))) continue;
        if (hit.heard.finding === "radiates-buttock" && value) continue;
        if (graded.length > 0 && lexicon.strength.has(hit.heard.finding)) continue;
        observe(hit.heard.finding, value, side, reliability * (hit.heard.pattern.words > 1 ? 1 : 0.92), hit.text.trim());
      }
      const like = hits.length === 0 && graded.length === 0 && reliability >= 0.4 && lexicon.nearest ? nearest(lexicon.nearest, clause.raw, NEAREST_LEAST) : null;
      if (like && like.kind !== "near") observe(like.finding, like.kind === "so", side, reliability * Math.min(0.9, like.similarity), clause.raw);
      const found = reliability < 0.15 ? [] : placesIn(lexicon.places, clause.plain);
      for (const place of found) readPlace(channel, clause, place, side, reliability);
      if (channel !== "exam" && days === null && !OTHER_TIME.test(clause.plain)) {
        days = daysSince(clause.plain);
        daysFrom = clause.raw;
      }
      if (hits.length === 0 && graded.length === 0 && !like && found.length === 0 && clause.plain.trim().split(" ").length > 1) notUnderstood.push(clause.raw);
    }
  };

  const readPlace = (channel: Channel, clause: Clause, place: PlaceFound, side: ToldSide, reliability: number) => {
    const ids = Object.keys(place.entry.areas);
    if (ids.length === 0) return;
    const felt = FELT.test(clause.plain);
    const numb = NUMB.test(clause.plain);
    const denied = isDenied(clause.words, clause.plain, place, false) || /\b(?:normal|intact|fine|ok|unremarkable|full|non ?tender|not tender)\b/.test(clause.plain);
    if (denied) {
      if (COMPLAINT.test(clause.plain) && !numb && channel !== "exam") for (const region of regionsOf(knowledge, place)) observe(region, false, "unknown", 0.8 * reliability, place.text);
      return;
    }
    const spared = SPARED.exec(clause.plain);
    if (spared && (/^spar(?:ing|es)|apart|other|excl/.test(spared[0]) ? place.start > spared.index : place.end < spared.index && spared.index - place.end < 12)) return;
    if (!felt && !numb && channel !== "complaint") return;
    if (NO_PLACE.test(clause.plain) && !numb && !/\b(?:pain|hurt|tender|ach|sore|swell|swollen)/.test(clause.plain)) return;
    const weight = (channel === "complaint" ? 1 : channel === "history" ? 0.7 : 0.6) * reliability * (felt || numb ? 1 : 0.6);
    const areas = new Map<number, number>();
    for (const [id, w] of Object.entries(place.entry.areas)) {
      const index = model.areaIndex.get(id);
      if (index !== undefined && w >= 0.15) areas.set(index, w);
    }
    if (places.some((p) => sameAreas(p.areas, areas) && (p.kind === "numb") === numb)) return;
    places.push({ areas, kind: numb && !/\bpain|hurt|ache/.test(clause.plain) ? "numb" : felt ? "pain" : "any", side: /\b(?:both|bilateral)/.test(clause.plain) ? "both" : side, weight });
    if (channel !== "exam") {
      for (const [area, w] of areas) if (w >= 0.5) spread.areas.add(area);
      if (MOVES.test(clause.plain)) {
        spread.moves = true;
        spread.side = side;
        spread.from = clause.raw;
      }
    }
    understood.push({ finding: numb ? "numb-at" : "pain-at", value: ids.filter((id) => place.entry.areas[id] >= 0.5), side, from: place.text, confidence: Math.round(reliability * 100) / 100 });
  };

  if (input.complaint) read("complaint", input.complaint);
  for (const text of input.history ?? []) read("history", text);
  for (const text of input.exam ?? []) read("exam", text);
  for (const id of spreadOf(model, spread)) observe(id, true, spread.side, 0.85, spread.from);
  if (days !== null) observe(onsetOf(days), true, "unknown", 0.85, daysFrom);
  return {
    understood,
    notUnderstood,
    clauses: count,
    evidence: { age, sex, observations: [...observations.values()], places: narrowest(places), narrative: Boolean(input.complaint) },
  };
}

/** Places told and whether a verb of moving joins them: "from the buttock down to the foot". */
interface Spread {
  readonly areas: Set<number>;
  moves: boolean;
  side: ToldSide;
  from: string;
}
const MOVES = /\b(?:down|radiat\w*|shoot\w*|spread\w*|travel\w*|goes|going|runs?|running (?:down|into)|into|extend\w*|through|moves?|tracks?)\b/;

/** How far pain spreads from the back or buttock, read off the places told: the farthest part alone. */
function spreadOf(model: Model, spread: Spread): string[] {
  if (!spread.moves) return [];
  const told = (part: string) => (model.regions.get(part) ?? []).some((a) => spread.areas.has(a));
  if (!told("back-pain") && !told("buttock-pain")) return [];
  if (told("foot-pain")) return ["radiates-foot", "radiates-below-knee"];
  if (told("leg-pain") || told("ankle-pain")) return ["radiates-below-knee"];
  if (told("thigh-pain")) return ["radiates-thigh"];
  return told("back-pain") && told("buttock-pain") ? ["radiates-buttock"] : [];
}

/** Which of the eight parts a named place lies in, when it names one of them as a whole. */
function regionsOf(knowledge: Knowledge, place: PlaceFound): string[] {
  const areas = Object.entries(place.entry.areas).filter(([, w]) => w >= 0.5).map(([id]) => id);
  return REGION_WORDS.filter((region) => {
    const members = areasOfRegionFinding(knowledge.anatomy, region);
    const inside = areas.filter((a) => members.includes(a)).length;
    return inside >= Math.min(2, members.length) && inside >= areas.length * 0.5 && inside >= members.length * 0.4;
  });
}

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

function sameAreas(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a.keys()].every((k) => b.has(k));
}

/** A broad word beside a narrower one of the same part counts for little ("my foot, the ball of it"). */
function narrowest(places: readonly Place[]): Place[] {
  return places.map((p) => {
    const inner = places.some((q) => q !== p && q.areas.size < p.areas.size * 0.7 && [...q.areas.keys()].filter((k) => p.areas.has(k)).length >= q.areas.size * 0.7);
    return inner ? { ...p, weight: p.weight * 0.25 } : p;
  });
}
