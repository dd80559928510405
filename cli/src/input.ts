import { readFileSync, statSync } from "node:fs";
import { parseDocument } from "yaml";

/** What the person typed or gave is wrong: one clear line, exit 2. */
export class BadInput extends Error {}

const LIMIT = 1_048_576;

/** Options by name; the rest in order. Throws BadInput on an option that is not known. */
export function optionsFrom(args: readonly string[], flags: readonly string[], valued: readonly string[] = []) {
  const options = new Map<string, string | true>();
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [name, inline] = args[i].startsWith("--") ? args[i].split(/=(.*)/s) : [args[i], undefined];
    if (flags.includes(name)) options.set(name, true);
    else if (valued.includes(name)) {
      const value = inline ?? args[++i];
      if (value === undefined) throw new BadInput(`${name} needs a value`);
      options.set(name, value);
    } else if (args[i].startsWith("--")) throw new BadInput(`unknown option "${args[i]}"`);
    else rest.push(args[i]);
  }
  return { options, rest };
}

/** Text of a file or of standard input ("-"). Refuses what is too big, empty, or not text. */
export function textOf(path: string): string {
  const name = path === "-" ? "standard input" : path;
  let bytes: Buffer;
  try {
    if (path !== "-" && statSync(path).size > LIMIT) throw new BadInput(`${name}: larger than 1 MB`);
    bytes = readFileSync(path === "-" ? 0 : path);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${name}: cannot be read (${(error as NodeJS.ErrnoException).code ?? "error"})`);
  }
  return textFrom(bytes, name);
}

/** Bytes as UTF-8 text, or BadInput naming where they came from. */
export function textFrom(bytes: Buffer, name: string): string {
  if (bytes.length > LIMIT) throw new BadInput(`${name}: larger than 1 MB`);
  if (bytes.includes(0)) throw new BadInput(`${name}: binary data, expected a case as YAML or JSON`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${name}: not UTF-8 text, expected a case as YAML or JSON`);
  }
  if (text.trim() === "") throw new BadInput(`${name}: empty, expected a case as YAML or JSON`);
  return text;
}

/** One case as plain data from YAML or JSON text; errors name file, line and column. */
export function dataFrom(text: string, name: string): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  const error = document.errors[0];
  if (error) {
    const at = error.linePos?.[0];
    throw new BadInput(`${name}${at ? `: line ${at.line}` : ""}: not valid YAML or JSON: ${error.message.split("\n")[0].replace(/ at line.*$/, "")}`);
  }
  return document.toJS({ maxAliasCount: 100 });
}
