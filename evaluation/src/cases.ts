import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

export interface Gold {
  readonly ids: readonly string[];
  readonly origin: string;
  readonly origin_accept: readonly string[];
  readonly side: string;
  readonly urgency: string;
  readonly urgency_min: string;
}
export interface GoldCase {
  readonly id: string;
  readonly gold: Gold;
  /** What the person and the examiner say: all that reaches the intake. */
  readonly input: unknown;
}

export const CASES = join(dirname(dirname(fileURLToPath(import.meta.url))), "cases", "cases.yaml");

/** Reads cases with answers; gold, trap, note and source never reach the input. */
export function casesFrom(files: readonly string[] = [CASES]): GoldCase[] {
  return files.flatMap((file) => {
    const rows = parse(readFileSync(file, "utf8")) as Array<Record<string, unknown>>;
    if (!Array.isArray(rows)) throw new Error(`${file}: expected a list of cases`);
    return rows.map((row) => {
      const { id, person, complaint, history, exam, findings, drawing, setting, date } = row;
      const input = Object.fromEntries(Object.entries({ person, complaint, history, exam, findings, drawing, setting, date }).filter(([, v]) => v !== undefined && v !== null));
      const gold = row.gold as Gold;
      return { id: String(id), gold: { ...gold, origin_accept: gold.origin_accept ?? [] }, input };
    });
  });
}

/** The half that may be read and mended: SHA-256 of the id begins with an even hex digit. */
export function isReadHalf(id: string): boolean {
  return Number.parseInt(createHash("sha256").update(id).digest("hex")[0], 16) % 2 === 0;
}
