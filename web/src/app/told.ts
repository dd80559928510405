import { createContext, type Dispatch, useContext } from "react";
import type { ToldCase } from "../engine/protocol.ts";
import type { Mark } from "../paint/drawing.ts";
import { NOTHING_PAINTED, type PaintAction, painted, type Painting, redone, undone } from "../paint/painting.ts";

/** All that the person has told so far. One value; what changes it are the events below. */
export interface Told {
  readonly words: string;
  readonly age: number | null;
  readonly sex: "female" | "male" | null;
  readonly painting: Painting;
}
export const NOTHING_TOLD: Told = { words: "", age: null, sex: null, painting: NOTHING_PAINTED };

export type Telling =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "age"; readonly age: number | null }
  | { readonly kind: "sex"; readonly sex: Told["sex"] }
  | { readonly kind: "paint"; readonly action: PaintAction }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  | { readonly kind: "forget" };

export function tell(told: Told, telling: Telling): Told {
  switch (telling.kind) {
    case "words":
      return { ...told, words: telling.words };
    case "age":
      return { ...told, age: telling.age };
    case "sex":
      return { ...told, sex: telling.sex };
    case "paint":
      return { ...told, painting: painted(told.painting, telling.action) };
    case "undo":
      return { ...told, painting: undone(told.painting) };
    case "redo":
      return { ...told, painting: redone(told.painting) };
    case "forget":
      return NOTHING_TOLD;
  }
}

/** The case that the engine is asked about; null where nothing has been told. */
export function caseOf(told: Told, drawing: readonly Mark[]): ToldCase | null {
  const words = told.words.trim();
  if (words === "" && drawing.length === 0) return null;
  return { person: { age: told.age, sex: told.sex }, ...(words ? { complaint: words } : {}), ...(drawing.length > 0 ? { drawing } : {}) };
}

export const ToldContext = createContext<readonly [Told, Dispatch<Telling>]>([NOTHING_TOLD, () => {}]);
export const useTold = () => useContext(ToldContext);
