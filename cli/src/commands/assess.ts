import { assess, CaseError, openProximal } from "@proximal/intake";
import { BadInput, dataFrom, optionsFrom, textOf } from "../input.ts";
import { printResult } from "../print.ts";

/** `proximal assess [FILE|-] [--text "…"] [--json] [--full]` */
export function assessCommand(args: string[]): number {
  const { options, rest } = optionsFrom(args, ["--json", "--full"], ["--text"]);
  const text = options.get("--text") as string | undefined;
  if (rest.length > 1) throw new BadInput(`assess takes one file, found ${rest.length}`);
  if (text !== undefined && text.trim() === "") throw new BadInput("--text: empty, expected a description in words");
  if (text !== undefined && Buffer.byteLength(text) > 1_048_576) throw new BadInput("--text: larger than 1 MB");
  if (text === undefined && rest.length === 0) throw new BadInput('assess needs a FILE, "-" for standard input, or --text "…"');
  const name = rest[0] === "-" ? "standard input" : rest[0];
  let input: unknown = {};
  if (rest.length === 1) input = dataFrom(textOf(rest[0]), name);
  if (text !== undefined) {
    if (typeof input !== "object" || input === null || Array.isArray(input)) throw new BadInput(`${name}: expected one case`);
    input = { ...input, complaint: text };
  }
  try {
    const result = assess(openProximal(), input, options.has("--full"));
    process.stdout.write(options.has("--json") ? `${JSON.stringify(result)}\n` : printResult(result));
    return 0;
  } catch (error) {
    if (error instanceof CaseError && name) throw new BadInput(`${name}: ${error.message}`);
    throw error;
  }
}
