import type { en } from "./en.ts";

/** A message: words with {slots}, or such words by plural form of `{n}`. */
export type Message = string | Readonly<{ one: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;
export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, Message>>;
export type Slots = Readonly<Record<string, string | number>>;

/** Fills a message. A plural message needs the slot `n`. */
export function fill(message: Message, slots: Slots, language: string): string {
  const words = typeof message === "string" ? message : (message[pluralRules(language).select(Number(slots.n))] ?? message.other);
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = slots[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(language) : value;
  });
}

const rules = new Map<string, Intl.PluralRules>();
function pluralRules(language: string): Intl.PluralRules {
  const known = rules.get(language);
  if (known) return known;
  const made = new Intl.PluralRules(language);
  rules.set(language, made);
  return made;
}
