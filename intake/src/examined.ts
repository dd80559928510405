import type { ToldSide } from "@proximal/engine";
import { sideIn } from "./side.ts";

/** A graded finding of an examiner: "tibialis anterior 3+/5", "ankle jerk absent on the left". */
export interface Graded {
  readonly finding: string;
  readonly value: boolean;
  readonly side: ToldSide;
  readonly from: string;
}

/** Names of movements and of the muscles that make them, by the finding that says they are weak. */
const MOVEMENTS: readonly [string, RegExp][] = [
  ["ehl-weak", /\b(?:ehl|extensor hallucis(?: longus)?|(?:great|big|first) toe (?:extension|extensors?|dorsiflexion|dorsiflexors?)|hallux (?:extension|dorsiflexion)|extension of the (?:great|big) toe|dorsiflexion of the (?:great|big) toe|hallucis longus)\b/g],
  ["strength-toe-extension", /\b(?:(?:lesser )?toe (?:extension|extensors?|dorsiflexion)|extensor digitorum(?: longus| brevis)?|edl|extension of the toes)\b/g],
  ["fhl-weak", /\b(?:fhl|flexor hallucis(?: longus)?|(?:great |big )?toe (?:flexion|flexors?)|flexor digitorum(?: longus)?|flexion of the toes)\b/g],
  ["strength-ankle-plantarflexion", /\b(?:plantar ?flexion|plantar ?flexors?|gastrocnemius|gastroc\w*|soleus|triceps surae)\b/g],
  ["strength-ankle-dorsiflexion", /\b(?:(?:ankle |foot )?dorsi ?flexion|dorsi ?flexors?|tibialis anterior|anterior tibial\w*|tib ant|ankle extension)\b/g],
  ["invert-weak", /\b(?:inversion|invertors?|tibialis posterior|posterior tibial(?:is)?)\b/g],
  ["evert-weak", /\b(?:eversion|evertors?|peroneals?|peroneus(?: longus| brevis)?|fibularis)\b/g],
  ["strength-hip-abduction", /\b(?:hip abduction|hip abductors?|gluteus medius|thigh abduction)\b/g],
  ["strength-hip-adduction", /\b(?:hip adduction|hip adductors?|thigh adduction|adductors)\b/g],
  ["strength-hip-extension", /\b(?:hip extension|hip extensors?|gluteus maximus)\b/g],
  ["strength-hip-flexion", /\b(?:hip flexion|hip flexors?|iliopsoas|psoas)\b/g],
  ["strength-knee-extension", /\b(?:knee extension|knee extensors?|quadriceps|quads?|extension of the knee|extending the knee)\b/g],
  ["strength-knee-flexion", /\b(?:knee flexion|knee flexors?|hamstrings?|flexion of the knee)\b/g],
  ["intrinsics-weak", /\b(?:foot intrinsics?|intrinsic (?:foot )?muscles?|toe abduction|toe spread\w*)\b/g],
];
const REFLEXES: readonly [string, RegExp][] = [
  ["reflex-ankle", /\b(?:ankle|achilles)\b/],
  ["reflex-knee", /\b(?:knee|patellar?|quadriceps)\b/],
  ["reflex-medial-hamstring", /\bhamstring\b/],
];
const GRADE = /\b(?:m?r?c? ?(?:grade )?)?([0-5]) ?[+-]?(?: ?(?:to|-) ?[0-5] ?[+-]?)? ?\/ ?5\b/g;
const WEAK = /\b(?:weak\w*|reduced|decreased|diminished|loss of|lost|impaired|unable|cannot|paralysis|paresis|absent|no active|could not|deficit)\b/;
const STRONG = /\b(?:normal|intact|full|strong|preserved|good|spared|5 ?\/ ?5)\b/;
const REFLEX_LOW = /\b(?:absent|reduced|decreased|diminished|depressed|lost|sluggish|hypoactive|unobtainable|not (?:obtain\w*|elicit\w*|present|detect\w*)|missing|weak|trace|(?:0|1) ?\+?(?: ?\/ ?4)?)(?= |$)/;
const REFLEX_HIGH = /\b(?:brisk|exaggerated|hyper\w*|increased|[34] ?\+)(?= |$)/;
const REFLEX_OK = /\b(?:normal|intact|present|symmetric\w*|preserved|equal|unremarkable|2 ?\+?)(?= |$)/;

/** Cuts at commas, and at an "and" that follows a stated reflex: "ankle jerk absent and knee jerk normal". */
function reflexParts(words: string): string[] {
  return words.split(" , ").flatMap((piece) => {
    const [first, ...rest] = piece.split(" and ");
    const out = [first];
    for (const next of rest) {
      const before = out[out.length - 1];
      if (REFLEX_LOW.test(before) || REFLEX_HIGH.test(before) || REFLEX_OK.test(before)) out.push(next);
      else out[out.length - 1] = `${before} and ${next}`;
    }
    return out;
  });
}

/** The movement findings named in a stretch of text, in order of place, longest names first. */
function movementsIn(text: string): string[] {
  let rest = text;
  const found: [number, string][] = [];
  for (const [finding, regex] of MOVEMENTS) {
    rest = rest.replace(regex, (name, ...args) => {
      found.push([args.at(-2) as number, finding]);
      return "#".repeat(name.length);
    });
  }
  return [...new Set(found.sort((a, b) => a[0] - b[0]).map(([, f]) => f))];
}

/** Graded strength and reflexes in one clause of an examination (normal text, as `Clause.words`). */
export function gradedIn(words: string): Graded[] {
  const out: Graded[] = [];
  const sideOf = (text: string): ToldSide => {
    const own = sideIn(text);
    return own !== "unknown" ? own : /\b(?:jerks|reflexes)\b/.test(text) ? "both" : sideIn(words);
  };
  const grades = [...words.matchAll(GRADE)];
  if (grades.length > 0) {
    let from = 0;
    for (const [i, grade] of grades.entries()) {
      const at = grade.index ?? 0;
      const before = words.slice(from, at);
      const next = grades[i + 1]?.index ?? words.length;
      let names = movementsIn(before);
      let stretch = before;
      if (names.length === 0) {
        stretch = words.slice(at, next);
        names = movementsIn(stretch);
      }
      const value = Number(grade[1]) < 5;
      for (const finding of names) out.push({ finding, value, side: sideOf(stretch), from: `${before.trim()} ${grade[0]}`.trim() });
      if (names.length === 0 && !value && /\b(?:strength|power|motor|throughout|all|otherwise|muscles?|limbs?|legs?)\b/.test(words)) out.push({ finding: "strength-all-normal", value: true, side: "unknown", from: words.trim() });
      from = at + grade[0].length;
    }
  } else {
    const names = movementsIn(words);
    const weak = WEAK.exec(words);
    const strong = STRONG.exec(words);
    if (names.length > 0 && (weak || strong) && !/\b(?:pain\w*|range|motion|rom|limited|tender\w*|tight\w*|contracture)\b/.test(words)) {
      // "Normal strength except weak dorsiflexion": the word nearest to the first name decides.
      const negated = weak && /\b(?:no|without|denies|not) (?:\w+ ){0,2}$/.test(words.slice(0, weak.index));
      for (const finding of names) out.push({ finding, value: Boolean(weak) && !negated, side: sideOf(words), from: words.trim() });
    }
  }
  if (/\b(?:reflex\w*|jerks?|dtrs?)\b/.test(words)) {
    for (const part of reflexParts(words)) {
      const low = REFLEX_LOW.test(part);
      const high = REFLEX_HIGH.test(part);
      const ok = REFLEX_OK.test(part);
      if (!low && !high && !ok) continue;
      const names = REFLEXES.filter(([, r]) => r.test(part)).map(([f]) => f);
      for (const finding of names) {
        if (high) out.push({ finding: "reflexes-brisk", value: true, side: sideOf(part), from: part.trim() });
        else out.push({ finding, value: low && !/\b(?:no|not) (?:\w+ )?(?:absent|reduced|diminished)/.test(part), side: sideOf(part), from: part.trim() });
      }
      if (names.length === 0 && high) out.push({ finding: "reflexes-brisk", value: true, side: sideOf(part), from: part.trim() });
      else if (names.length === 0 && ok && !low) out.push({ finding: "lower-limb-reflexes-normal", value: true, side: "unknown", from: part.trim() });
    }
  }
  return out;
}
