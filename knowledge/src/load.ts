import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { Anatomy } from "@proximal/engine";
import { parse } from "yaml";
import type { z } from "zod";
import { Condition, Finding, FlagFile, type FlagRow, Source } from "./schema.ts";

/** The parsed knowledge: what the files say, before anything is computed from it. */
export interface Knowledge {
  readonly version: string;
  readonly conditions: readonly Condition[];
  readonly findings: readonly Finding[];
  readonly flags: readonly FlagRow[];
  readonly sources: readonly Source[];
  readonly anatomy: Anatomy;
  /** Whole-person signs by pattern: P(finding) for each finding id. */
  readonly patternSigns: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly globals: Readonly<Record<string, number>>;
  /** Ways of naming a place. */
  readonly places: readonly PlaceWording[];
}

export interface PlaceWording {
  readonly place: string;
  readonly kind: string;
  readonly areas: Readonly<Record<string, number>>;
  readonly say: readonly string[];
}

export class KnowledgeError extends Error {}

const HERE = dirname(dirname(fileURLToPath(import.meta.url)));

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && e.name.endsWith(".yaml"))
    .map((e) => join(e.parentPath, e.name))
    .sort();
}

function rows<T>(root: string, folder: string, schema: z.ZodType<T>, texts: ReadonlyMap<string, string>): T[] {
  const out: T[] = [];
  for (const file of yamlFiles(join(root, folder))) {
    const name = relative(root, file);
    let value: unknown;
    try {
      value = parse(texts.get(file) as string, { merge: true });
    } catch (error) {
      throw new KnowledgeError(`knowledge/${name}: not valid YAML: ${(error as Error).message.split("\n")[0]}`);
    }
    for (const row of Array.isArray(value) ? value : [value]) {
      const parsed = schema.safeParse(row);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new KnowledgeError(`knowledge/${name}: ${(row as { id?: string })?.id ?? "row"}: ${issue.path.join(".")}: ${issue.message}`);
      }
      out.push(parsed.data);
    }
  }
  return out;
}

/** Content key of every YAML file: the knowledge's version, and the key of the cache. */
function contents(root: string): { texts: Map<string, string>; key: string } {
  const texts = new Map<string, string>();
  const hash = createHash("sha256");
  for (const file of yamlFiles(root)) {
    if (file.includes("node_modules")) continue;
    const text = readFileSync(file, "utf8");
    texts.set(file, text);
    hash.update(relative(root, file)).update("\0").update(text).update("\0");
  }
  // What is parsed and compiled from the files also depends on this code.
  for (const file of ["schema.ts", "load.ts", "compile.ts", "regions.ts", "../../engine/src/localise.ts"]) hash.update(readFileSync(join(HERE, "src", file)));
  return { texts, key: hash.digest("hex").slice(0, 16) };
}

/** Makes a value once per name and keeps it beside node_modules for later processes; `name` holds the hash of its inputs. */
export function cached<T>(name: string, make: () => T): T {
  const path = join(HERE, "..", ".cache", `${name}.bin`);
  if (existsSync(path)) {
    try {
      return deserialize(readFileSync(path)) as T;
    } catch {
      // A cache cut short by a crash is made anew below.
    }
  }
  const value = make();
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, serialize(value));
  renameSync(partial, path);
  return value;
}

/** Reads and checks the shape of every file. Parsed once per content: a cache beside node_modules serves later processes. */
export function loadKnowledge(root = HERE): Knowledge {
  const { texts, key } = contents(root);
  return cached(`knowledge-${key}`, () => parseKnowledge(root, texts, key));
}

function parseKnowledge(root: string, texts: ReadonlyMap<string, string>, key: string): Knowledge {
  const yaml = (path: string) => parse(texts.get(join(root, path)) ?? "[]");
  const patterns = yaml("anatomy/patterns.yaml") as Array<{ id: string; movements: object; numb: object; reflexes: object; brisk?: object; signs: Record<string, number> }>;
  const anatomy = {
    roots: ["T12", "L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5"],
    segments: (yaml("anatomy/nerves.yaml") as Array<Record<string, unknown>>).map((n) => ({ parentShares: null, ...n })),
    muscles: yaml("anatomy/muscles.yaml"),
    areas: (yaml("anatomy/areas.yaml") as Array<Record<string, unknown>>).map((a) => ({ painRoots: null, ...a })),
    movements: yaml("anatomy/movements.yaml"),
    reflexes: yaml("anatomy/reflexes.yaml"),
    wirings: yaml("anatomy/wirings.yaml"),
    patterns: patterns.map(({ signs: _, ...p }) => ({ brisk: {}, ...p })),
  } as unknown as Anatomy;
  const knowledge: Knowledge = {
    version: key,
    conditions: rows(root, "conditions", Condition, texts).sort((a, b) => (a.id < b.id ? -1 : 1)),
    findings: rows(root, "findings", Finding, texts),
    flags: rows(root, "flags", FlagFile, texts),
    sources: rows(root, "sources", Source, texts),
    anatomy,
    patternSigns: Object.fromEntries(patterns.map((p) => [p.id, p.signs])),
    places: yaml("wording/places.yaml") as PlaceWording[],
    globals: yaml("globals.yaml") as Record<string, number>,
  };
  return knowledge;
}
