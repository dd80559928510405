import { createContext, type ReactNode, useContext, useMemo } from "react";
import { en } from "./en.ts";
import { type Catalogue, fill, type MessageKey, type Slots } from "./message.ts";

export type Translate = (key: MessageKey, slots?: Slots) => string;
interface Language {
  readonly tag: string;
  readonly t: Translate;
}

function languageOf(tag: string, catalogue: Catalogue): Language {
  return { tag, t: (key, slots = {}) => fill(catalogue[key], slots, tag) };
}

const TextContext = createContext<Language>(languageOf("en", en));

/** Gives all below it the words of one language. */
export function Text({ tag, catalogue, children }: { tag: string; catalogue: Catalogue; children: ReactNode }) {
  const language = useMemo(() => languageOf(tag, catalogue), [tag, catalogue]);
  return <TextContext value={language}>{children}</TextContext>;
}

/** The words of the page's language: `t("paint.title")`. */
export function useText(): Translate {
  return useContext(TextContext).t;
}
