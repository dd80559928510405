import { en } from "./en.ts";
import type { Catalogue, Message, MessageKey } from "./message.ts";

const MARKED: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ü", c: "ç", n: "ñ", s: "š", y: "ý", A: "Á", E: "É", I: "Í", O: "Ó", U: "Ü" };

/** Marks letters and makes the words about 40 % longer; slots stay. Shows what is not in the catalogue and what breaks when longer. */
function stretch(words: string): string {
  const marked = words.replace(/\{\w+\}|[a-zA-Z]/g, (part) => (part.length > 1 ? part : (MARKED[part] ?? part)));
  const letters = words.replace(/\{\w+\}/g, "").length;
  return `[${marked}${" ····".repeat(Math.ceil((letters * 0.4) / 5))}]`;
}

const of = (message: Message): Message => (typeof message === "string" ? stretch(message) : { one: stretch(message.one), other: stretch(message.other) });

export const pseudo = Object.fromEntries(Object.entries(en).map(([key, message]) => [key, of(message)])) as Record<MessageKey, Message> satisfies Catalogue;
