import { readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** One line that a written patient says, and the findings that its words state. */
export interface PatientLine {
  readonly channel: "complaint" | "history" | "exam";
  readonly text: string;
  readonly states: readonly string[];
  readonly denies: readonly string[];
}
/** A patient made up by an author who knew the answer: to teach and test the reading of text, never proof of accuracy. */
export interface Patient {
  readonly id: string;
  readonly condition: string;
  readonly origin: string;
  readonly side: string;
  readonly urgency: string;
  readonly age: number | null;
  readonly sex: "female" | "male" | null;
  readonly lines: readonly PatientLine[];
  readonly felt: readonly { readonly area: string; readonly kind: "pain" | "numb"; readonly side: string }[];
}

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), "wording", "patients");
const CHANNEL = { c: "complaint", h: "history", e: "exam" } as const;

/**
 * Reads the written patients (form: knowledge/SCHEMA.md, "Written patients").
 * @throws Error naming file and line where the form is broken.
 */
export function loadPatients(folder = FOLDER): Patient[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith(".txt"))
    .sort()
    .flatMap((file) => patientsFrom(readFileSync(join(folder, file), "utf8"), file));
}

/** Parses one file of patients; `file` names it in errors and ids. */
export function patientsFrom(text: string, file: string): Patient[] {
  const out: Patient[] = [];
  let current: { head: RegExpExecArray; lines: PatientLine[]; felt: Patient["felt"][number][] } | null = null;
  const close = () => {
    if (!current) return;
    const [, condition, origin, side, urgency, who] = current.head;
    const [, age, sex] = /^(\d+|-)?\s*([fm])?/.exec(who) ?? [];
    out.push({ id: `${file.replace(/\.txt$/, "")}-${out.length + 1}`, condition, origin, side, urgency, age: Number(age) || null, sex: sex === "f" ? "female" : sex === "m" ? "male" : null, lines: current.lines, felt: current.felt });
  };
  for (const [i, line] of text.split("\n").entries()) {
    const head = /^# *([\w-]+) *\| *([\w-]+) *\| *(\w+) *\| *([\w-]+) *\| *(.*)$/.exec(line);
    if (head) {
      close();
      current = { head, lines: [], felt: [] };
    } else if (line.startsWith("@") && current) {
      for (const place of line.slice(1).split(";").map((s) => s.trim()).filter(Boolean)) {
        const [area, kind, side] = place.split(/\s+/);
        current.felt.push({ area, kind: kind === "numb" ? "numb" : "pain", side: side ?? "unknown" });
      }
    } else if (line.trim()) {
      const said = /^([che]) (.+)$/.exec(line);
      if (!said || !current) throw new Error(`${file}:${i + 1}: expected "# condition | …", "c …", "h …", "e …" or "@ …"; found "${line.slice(0, 40)}"`);
      const [words, ids = ""] = said[2].split(/\s*=>\s*/);
      const all = ids.split(",").map((s) => s.trim()).filter(Boolean);
      current.lines.push({ channel: CHANNEL[said[1] as keyof typeof CHANNEL], text: words.trim(), states: all.filter((f) => !f.startsWith("-")), denies: all.filter((f) => f.startsWith("-")).map((f) => f.slice(1)) });
    }
  }
  close();
  return out;
}

/** One patient in five, by hash: held back from every training, to measure with. */
export function isHeldBackPatient(p: Patient): boolean {
  return createHash("sha256").update(p.id).digest()[0] < 51;
}
