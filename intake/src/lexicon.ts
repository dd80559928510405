import type { Knowledge } from "@proximal/knowledge";
import type { Listener } from "./listener.ts";
import { type Pattern, patternFrom } from "./pattern.ts";
import { type PlaceEntry, type PlaceIndex, placeIndex } from "./place.ts";

export interface Heard {
  readonly finding: string;
  /** False: this way of saying states that the finding is not so. */
  readonly value: boolean;
  readonly pattern: Pattern;
}

/** Everything the reader of text needs, built once from the knowledge. */
export interface Lexicon {
  readonly exact: ReadonlyMap<string, readonly Heard[]>;
  /** Patterns whose first word is open ("numb*"), by its first three letters. */
  readonly open: ReadonlyMap<string, readonly Heard[]>;
  readonly always: readonly Heard[];
  readonly places: PlaceIndex;
  readonly sided: ReadonlySet<string>;
  readonly implies: ReadonlyMap<string, readonly string[]>;
  /** Findings of graded strength, which `examined.ts` reads better than any pattern. */
  readonly strength: ReadonlySet<string>;
  /** Findings that some red flag of an emergency rests on. */
  readonly flagged: ReadonlySet<string>;
  /** The trained listener; null: patterns only. */
  readonly listener: Listener | null;
}

/** Compiles the ways of hearing each finding, indexed by a word that must be present. */
export function lexiconFrom(knowledge: Knowledge, places: readonly (PlaceEntry & { readonly say: readonly string[] })[], listener: Listener | null = null): Lexicon {
  const exact = new Map<string, Heard[]>();
  const open = new Map<string, Heard[]>();
  const always: Heard[] = [];
  const put = (map: Map<string, Heard[]>, key: string, heard: Heard) => {
    const list = map.get(key);
    if (!list) map.set(key, [heard]);
    else if (!list.includes(heard)) list.push(heard);
  };
  for (const finding of knowledge.findings) {
    for (const [value, sources] of [[true, finding.heard], [false, finding.normal]] as const) {
      for (const source of sources) {
        let pattern: Pattern;
        try {
          pattern = patternFrom(source);
        } catch (error) {
          throw new Error(`finding ${finding.id}: ${(error as Error).message}`);
        }
        const heard: Heard = { finding: finding.id, value, pattern };
        if (pattern.anchors.length === 0) always.push(heard);
        for (const anchor of pattern.anchors) {
          if (anchor.open && anchor.text.length >= 3) put(open, anchor.text.slice(0, 3), heard);
          else if (anchor.open) always.push(heard);
          else put(exact, anchor.text, heard);
        }
      }
    }
  }
  return {
    exact,
    open,
    always,
    places: placeIndex(places),
    sided: new Set(knowledge.findings.filter((f) => f.sided).map((f) => f.id)),
    implies: new Map(knowledge.findings.filter((f) => f.implies.length > 0).map((f) => [f.id, f.implies])),
    strength: new Set(knowledge.findings.filter((f) => f.reads?.movement && f.how === "exam" || /^(?:strength-|ehl-|fhl-|evert-|invert-|intrinsics-)/.test(f.id)).map((f) => f.id)),
    flagged: new Set(knowledge.flags.filter((f) => f.level === "emergency-now").flatMap((f) => JSON.stringify(f.logic).match(/[a-z][\w-]+/g) ?? [])),
    listener,
  };
}

/** The patterns worth trying on a clause. */
export function candidates(lexicon: Lexicon, plain: string): Set<Heard> {
  const out = new Set<Heard>(lexicon.always);
  for (const token of plain.trim().split(" ")) {
    for (const h of lexicon.exact.get(token) ?? []) out.add(h);
    if (token.length >= 3) for (const h of lexicon.open.get(token.slice(0, 3)) ?? []) out.add(h);
  }
  return out;
}
