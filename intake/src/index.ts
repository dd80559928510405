export { type Lexicon, lexiconFrom } from "./lexicon.ts";
export { patternFrom } from "./pattern.ts";
export { type Reading, readText, type Understood } from "./read.ts";
export { clausesOf, normalText } from "./text.ts";
export { loadLexicon } from "./load.ts";
