export { assess, openProximal, type Proximal } from "./assess.ts";
export { type Case, CaseError, caseFrom, evidenceFrom } from "./case.ts";
export { type Lexicon, lexiconFrom } from "./lexicon.ts";
export { patternFrom } from "./pattern.ts";
export { type Reading, readText, type Understood } from "./read.ts";
export { clausesOf, normalText } from "./text.ts";
