import type { Knowledge } from "@proximal/knowledge";
import { type Lexicon, lexiconFrom } from "./lexicon.ts";

/** The lexicon of a parsed knowledge. */
export function loadLexicon(knowledge: Knowledge): Lexicon {
  return lexiconFrom(knowledge, knowledge.places);
}
