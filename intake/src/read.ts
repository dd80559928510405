import { type Evidence, type Model, type Observation, type Place, REGION_WORDS, type ToldSide } from "@proximal/engine";
import { areasOfRegionFinding, type Knowledge } from "@proximal/knowledge";
import { type Claim, claimsOf } from "./hear.ts";
import type { Lexicon } from "./lexicon.ts";
import { cuesOf, feltAt, probabilityOf, scoresOf } from "./listener.ts";
import { placeCues, type PlaceFound, placesIn } from "./place.ts";
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

const NUMB = /\b(?:numb\w*|tingl\w*|pins and needles|prickl\w*|paraesthesi\w*|paresthesi\w*|sensation|sensory|feeling|hypoaesthesi\w*|hypoesthesi\w*|dead|light touch|pinprick|dull to|anaesthe\w*|anesthe\w*|dysesthe\w*|hypesthe\w*|fizz\w*|buzz\w*)\b/;
const HEALTHY = /\b(?:normal|intact|fine|ok|unremarkable|full|non ?tender|not tender)\b/;
const COMPLAINT = /\b(?:pain\w*|hurt\w*|ach\w*|sore\w*|discomfort|symptoms?|problems?|trouble|complaints?)\b/;
/** Durations of something else than the complaint. */
const OTHER_TIME = /\b(?:diabet\w*|smok\w*|pack|runner|retire\w*|married|work\w* (?:as|for)|hypertens\w*|blood pressure|drink\w*|surgery|operation|replacement|takes?|taking|flight|drive)\b/;

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
      const claims = reliability < 0.15 ? [] : claimsOf(lexicon, clause);
      const heard = reliability < 0.15 ? [] : believed(lexicon, claims, clause.raw, channel === "exam");
      for (const h of heard) observe(h.finding, h.value, h.side === "unknown" ? side : h.side, reliability * h.probability, h.from);
      const found = reliability < 0.15 ? [] : placesIn(lexicon.places, clause.plain);
      for (const place of found) readPlace(channel, clause, place, side, reliability);
      if (channel !== "exam" && days === null && !OTHER_TIME.test(clause.plain)) {
        days = daysSince(clause.plain);
        daysFrom = clause.raw;
      }
      if (heard.length === 0 && found.length === 0 && clause.plain.trim().split(" ").length > 1) notUnderstood.push(clause.raw);
    }
  };

  const readPlace = (channel: Channel, clause: Clause, place: PlaceFound, side: ToldSide, reliability: number) => {
    const ids = Object.keys(place.entry.areas);
    if (ids.length === 0) return;
    const numbWords = NUMB.test(clause.plain);
    if (isDenied(clause.words, clause.plain, place, false) || HEALTHY.test(clause.plain)) {
      if (COMPLAINT.test(clause.plain) && !numbWords && channel !== "exam") for (const region of regionsOf(knowledge, place)) observe(region, false, "unknown", 0.8 * reliability, place.text);
    }
    const { pain, numb } = lexicon.listener ? feltAt(lexicon.listener, placeCues(clause, place, channel)) : { pain: numbWords ? 0.1 : 0.7, numb: numbWords ? 0.7 : 0.1 };
    const weight = Math.max(pain, numb) * reliability;
    if (weight < PLACE_LEAST) return;
    const kind = numb > 2 * pain ? "numb" : pain > 2 * numb ? "pain" : "any";
    const areas = new Map<number, number>();
    for (const [id, w] of Object.entries(place.entry.areas)) {
      const index = model.areaIndex.get(id);
      if (index !== undefined && w >= 0.15) areas.set(index, w);
    }
    const same = places.findIndex((p) => sameAreas(p.areas, areas) && (p.kind === "numb") === (kind === "numb"));
    if (same >= 0 && places[same].weight >= weight) return;
    if (same >= 0) places.splice(same, 1);
    places.push({ areas, kind, side: /\b(?:both|bilateral)/.test(clause.plain) ? "both" : side, weight });
    if (channel !== "exam" && weight >= 0.4) {
      for (const [area, w] of areas) if (w >= 0.5) spread.areas.add(area);
      if (MOVES.test(clause.plain)) {
        spread.moves = true;
        spread.side = side;
        spread.from = clause.raw;
      }
    }
    understood.push({ finding: kind === "numb" ? "numb-at" : "pain-at", value: ids.filter((id) => place.entry.areas[id] >= 0.5), side, from: place.text, confidence: Math.round(weight * 100) / 100 });
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

/** Least probability at which a place counts. Basis: estimate. */
const PLACE_LEAST = 0.2;

/** Least probability at which a finding counts as heard; between the 0.25 and 0.35 that `npm run train` prints figures for. */
const LEAST = 0.3;

/** Least belief in a red flag whose pattern matched; above what flags ask for by default. */
const FLAG_BELIEF = 0.55;

interface Belief {
  readonly finding: string;
  readonly value: boolean;
  readonly side: ToldSide;
  readonly from: string;
  readonly probability: number;
}

/** Joins what patterns claim of a clause with what the trained listener hears in it, into one probability for each finding. */
function believed(lexicon: Lexicon, claims: readonly Claim[], text: string, exam: boolean): Belief[] {
  const { listener } = lexicon;
  const graded = claims.filter((c) => c.graded).map((c): Belief => ({ ...c, probability: 0.95 }));
  const taught = new Set(listener?.findings);
  const untaught = claims.filter((c) => !c.graded && !taught.has(c.finding)).map((c): Belief => ({ ...c, probability: c.words > 1 ? 0.95 : 0.88 }));
  if (!listener) return [...graded, ...untaught];
  const scores = scoresOf(listener, text, exam);
  const byFinding = new Map(claims.map((c) => [c.finding, c]));
  const n = listener.findings.length;
  const out = [...graded, ...untaught];
  for (const [f, finding] of listener.findings.entries()) {
    const claim = byFinding.get(finding);
    if (claim?.graded) continue;
    const told = (value: boolean) => {
      const own = scores[value ? f : n + f];
      if (own < -4 && claim?.value !== value) return 0;
      const cues = cuesOf(own, scores[value ? n + f : f], claim?.value === value ? 1 : 0, claim?.value === !value ? 1 : 0, listener.trust[f]);
      return probabilityOf(value ? listener.calibration.yes : listener.calibration.no, cues);
    };
    // A red flag said in words that its pattern names is believed whatever the listener makes of it.
    const yes = Math.max(told(true), claim?.value && claim.words > 1 && lexicon.flagged.has(finding) ? FLAG_BELIEF : 0);
    const no = told(false);
    if (Math.max(yes, no) < LEAST) continue;
    out.push({ finding, value: yes >= no, side: "unknown", from: claim?.from ?? text, probability: Math.max(yes, no) });
  }
  return out;
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
