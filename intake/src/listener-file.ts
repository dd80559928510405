import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PackedListener } from "./listener.ts";

/** Where `npm run train` writes the listener. */
export const LISTENER_FILE = join(dirname(dirname(fileURLToPath(import.meta.url))), "listener.json");

/** Reads the trained listener as packed; null where none has been trained. */
export function packedListener(file = LISTENER_FILE): PackedListener | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as PackedListener) : null;
}
