import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** Ways of saying one finding: so, denied, or near (like words, other meaning). */
export interface BankRow {
  readonly id: string;
  readonly so: readonly string[];
  readonly denied: readonly string[];
  readonly near: readonly string[];
}

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), "wording");

/** Reads the whole bank; a second or so. */
export function loadBank(): BankRow[] {
  return readdirSync(FOLDER)
    .filter((f) => f.startsWith("bank-"))
    .sort()
    .flatMap((f) => parse(readFileSync(join(FOLDER, f), "utf8")) as BankRow[]);
}

/** One phrase in five, by hash: held back from every author and every training, to measure with. */
export function isHeldBack(id: string, phrase: string): boolean {
  return createHash("sha256").update(`${id}\0${phrase}`).digest()[0] < 51;
}
