// node scripts/knowledge.ts   writes generated/: the knowledge that the page ships, from the compiled model. Does nothing where it is up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { inBytes, openProximal, type PackedListener, packedListener, type Proximal } from "@proximal/intake";
import { loadKnowledge } from "@proximal/knowledge";
import { pack } from "../src/engine/pack.ts";
import type { ShippedAnatomy, ShippedMind, ShippedTexts } from "../src/engine/shipped.ts";

const folder = new URL("../generated/", import.meta.url);

/** Changes whenever the knowledge or the way it is shipped does. */
function stampOf(version: string): string {
  const hash = createHash("sha256").update(version);
  for (const file of ["../src/engine/pack.ts", "../src/engine/shipped.ts", "knowledge.ts", "../../knowledge/src/compile.ts", "../../engine/src/localise.ts", "../../intake/src/listener.ts", "../../intake/listener.json"]) hash.update(readFileSync(new URL(file, import.meta.url)));
  return hash.digest("hex");
}

const without = <T extends object>(row: T, ...names: string[]): T => Object.fromEntries(Object.entries(row).filter(([name, value]) => !names.includes(name) && value !== undefined)) as T;

/** The four files, by name. */
export function shippedFiles({ knowledge, model }: Proximal, listener: PackedListener): Map<string, Uint8Array> {
  const bare = knowledge.anatomy as ShippedAnatomy;
  const anatomy: ShippedAnatomy = {
    ...bare,
    segments: bare.segments.map((s) => without(s, "cite", "basis", "fibres")),
    muscles: bare.muscles.map((m) => without(m, "cite", "basis")),
    areas: bare.areas.map((a) => without(a, "cite", "views", "tier", "agreement")),
    reflexes: bare.reflexes.map((r) => without(r, "cite", "basis")),
  };
  const mind: ShippedMind = { version: knowledge.version, model, anatomy, findings: knowledge.findings.map((f) => without(f, "why", "question", "note", "cite")), places: knowledge.places };
  const cited = (rows: readonly { cite?: unknown }[]) => rows.filter((r) => r.cite).map((r) => ({ cite: r.cite }));
  const texts: ShippedTexts = {
    conditions: knowledge.conditions.map((c) => ({ id: c.id, name: c.name, lay: c.lay, summary: c.summary, think: c.think, origin: c.origin, urgency: c.urgency, confirm: c.confirm, care: c.care, findings: cited(c.findings), context: cited(c.context ?? []) })) as unknown as ShippedTexts["conditions"],
    sources: knowledge.sources,
  };
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  return new Map([
    ["anatomy.json", json(anatomy)],
    ["mind.bin", pack(mind)],
    ["listener.bin", pack(inBytes(listener))],
    ["texts.json", json(texts)],
  ]);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const stamp = new URL("stamp", folder);
  const wanted = stampOf(loadKnowledge().version);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) process.exit(0);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of shippedFiles(openProximal(), packedListener() as PackedListener)) {
    writeFileSync(new URL(name, folder), bytes);
    console.log(`${name.padEnd(14)} ${(gzipSync(bytes).length / 1000).toFixed(0)} kB gzipped`);
  }
  writeFileSync(stamp, wanted);
}
