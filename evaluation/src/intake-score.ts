import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Proximal, readText } from "@proximal/intake";
import { parse } from "yaml";
import { rateOf } from "./wilson.ts";

interface BankRow {
  readonly id: string;
  readonly so: readonly string[];
  readonly denied: readonly string[];
  readonly near: readonly string[];
}

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), "..", "knowledge", "wording");

/** One phrase in five, by hash, that no author of patterns saw. */
export function isHeldBack(id: string, phrase: string): boolean {
  return createHash("sha256").update(`${id}\0${phrase}`).digest()[0] < 51;
}

/** Recall on held-back phrases, and false alarms on denials and near misses, over all findings. */
export function scoreIntake({ model, knowledge, lexicon }: Proximal) {
  const bank = readdirSync(FOLDER).filter((f) => f.startsWith("bank-")).flatMap((f) => parse(readFileSync(join(FOLDER, f), "utf8")) as BankRow[]);
  const known = new Set(knowledge.findings.map((f) => f.id));
  const worst = new Map<string, { heard: number; of: number }>();
  let heard = 0;
  let said = 0;
  let deniedWrong = 0;
  let denied = 0;
  let nearWrong = 0;
  let near = 0;
  const claims = (text: string, id: string) => readText(model, knowledge, lexicon, { history: [text] }).evidence.observations.some((o) => o.value && o.reliability >= 0.4 && model.findings[o.finding].id === id);
  for (const row of bank) {
    if (!known.has(row.id)) continue;
    for (const text of row.so.filter((t) => isHeldBack(row.id, t))) {
      const hit = claims(text, row.id);
      said++;
      if (hit) heard++;
      const w = worst.get(row.id) ?? { heard: 0, of: 0 };
      worst.set(row.id, { heard: w.heard + (hit ? 1 : 0), of: w.of + 1 });
    }
    for (const text of row.denied.filter((t) => isHeldBack(row.id, t))) {
      denied++;
      if (claims(text, row.id)) deniedWrong++;
    }
    for (const text of row.near.filter((t) => isHeldBack(row.id, t))) {
      near++;
      if (claims(text, row.id)) nearWrong++;
    }
  }
  return { findings: known.size, recall: rateOf(heard, said), falseOnDenied: rateOf(deniedWrong, denied), falseOnNear: rateOf(nearWrong, near), byFinding: Object.fromEntries(worst) };
}
