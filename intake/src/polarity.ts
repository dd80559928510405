/** Said or denied, certain or not, now or past, of the person or of somebody else. */

const LIST_NEGATORS = new Set(["no", "nil", "without", "denies", "denied", "deny", "nor", "neither", "none", "free", "absence", "zero", "negative"]);
const VERB_NEGATORS = new Set(["not", "never", "isnt", "arent", "wasnt", "werent", "doesnt", "dont", "didnt", "hasnt", "havent", "hadnt", "wont", "wouldnt", "nae", "aint"]);
const NOT_NEGATING = /^(?:no|not) (?:only|just|better|improvement|improving|longer able|relief|matter|doubt|change|idea|one|wonder|help|sure|known|getting better|eas\w*|settl\w*)\b/;
/** After a list negator, these start something positive again. */
const RESTART = new Set(["just", "only", "feels", "felt", "started", "worse", "since", "hurts", "pain", "now", "which", "it", "i", "he", "she", "they", "has", "have", "is", "was", "there", "positive", "can"]);
const AFTER = /^(?:(?:was|were|is|are|test|sign|signs|on|the|left|right|both|sides?|bilaterally|all|also|and) ){0,4}(?:negative|normal|denied|absent|none|nil|intact|unremarkable|not present|ruled out|excluded|not (?:tender|swollen|felt|found|seen|noted|elicited))\b/;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether what stands at the span of a clause's plain text is denied. */
export function isDenied(words: string, plain: string, span: Span, allowAfter: boolean): boolean {
  const before = plain.slice(0, span.start).trim();
  const tokens = before.length > 0 ? before.split(" ") : [];
  // Commas matter for scope: find where they stand by walking the text with commas beside the plain one.
  const commaAfter = commaPositions(words);
  if (tokens[tokens.length - 1] === "non") return true;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const rest = plain.split(" ").slice(i, i + 4).join(" ");
    if (NOT_NEGATING.test(rest)) continue;
    if (LIST_NEGATORS.has(tokens[i])) return !restarts(tokens, i, commaAfter) && !restartsWithin(plain, tokens.length, span, commaAfter);
    if (VERB_NEGATORS.has(tokens[i])) {
      let open = true;
      for (let k = i; k < tokens.length; k++) if (commaAfter.has(k) || (tokens[k] === "and" && RESTART.has(tokens[k + 1] ?? ""))) open = false;
      if (open && tokens.length - i <= 7) return true;
    }
  }
  return allowAfter && AFTER.test(plain.slice(span.end));
}

function commaPositions(words: string): Set<number> {
  const out = new Set<number>();
  let index = -1;
  for (const token of words.trim().split(" ")) {
    if (token === ",") out.add(index);
    else index++;
  }
  return out;
}

function restarts(tokens: readonly string[], from: number, commaAfter: ReadonlySet<number>): boolean {
  for (let k = from + 1; k < tokens.length; k++) {
    if ((commaAfter.has(k - 1) || tokens[k - 1] === "and") && RESTART.has(tokens[k]) && !(tokens[k] === "pain" && commaAfter.has(k - 1))) return true;
    if (["is", "are", "has", "was", "hurts", "started", "began", "came"].includes(tokens[k]) && k > from + 2) return true;
  }
  return false;
}

/** "no pain in the ankle, just loss of power": the match itself runs past the end of the denial. */
function restartsWithin(plain: string, first: number, span: Span, commaAfter: ReadonlySet<number>): boolean {
  const inside = plain.slice(span.start, span.end).trim().split(" ");
  return inside.some((token, k) => k > 0 && commaAfter.has(first + k - 1) && RESTART.has(token));
}

const OTHER = /\b(?:my|his|her|a) (?:\w+ )?(?:brother|sister|father|dad|mother|mum|mom|aunt|uncle|gran\w*|nan|cousin|friend|mate|neighbou?r|colleague|boss|dog)(?:s)? (?:\w+ )?(?:is|was|has|had|got|gets|died|suffers|suffered|takes|took|went|also)\b|\bruns in (?:the|my|our) family\b|\bfamily history\b/;
/** Somebody else's illness. */
export function isOther(plain: string): boolean {
  return OTHER.test(plain);
}

const DOUBT = /\b(?:maybe|might|perhaps|possibly|not sure|unsure|i think|kind of|sort of|could be|seems?|suspected|wonder\w*|query|probable|presumed|hard to say)\b/;
const PAST = /\b(?:used to|years ago|in the past|previously had|as a child|had once|last year|before this)\b/;
const FEAR = /\b(?:told to (?:\w+ ){1,8}if|in the event|worried (?:about|it|that)|afraid (?:of|it)|scared (?:of|it)|fear (?:of|that)|dont want|hope its not|in case its|could it be|is it)\b/;

/** Chance that a match in this clause is a claim about the person now. */
export function reliabilityOf(plain: string, question: boolean, history: boolean): number {
  let r = 0.95;
  if (DOUBT.test(plain)) r *= 0.75;
  if (PAST.test(plain) && !history) r *= 0.5;
  if (FEAR.test(plain)) r *= 0.35;
  if (question) r *= 0.5;
  return r;
}
