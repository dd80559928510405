import { createInterface } from "node:readline";
import { assess, CaseError, openProximal } from "@proximal/intake";
import { optionsFrom } from "../input.ts";

/** `proximal batch [--single]`: NDJSON in, NDJSON out, in order; a bad line yields an error in its place. Constant memory. */
export async function batchCommand(args: string[]): Promise<number> {
  optionsFrom(args, ["--single"]);
  const proximal = openProximal();
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === "") continue;
    let answer: unknown;
    try {
      answer = assess(proximal, JSON.parse(text));
    } catch (error) {
      const field = error instanceof CaseError ? error.field : null;
      answer = { error: { message: (error as Error).message, line, field } };
    }
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
  return 0;
}
