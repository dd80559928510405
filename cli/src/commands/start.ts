import { createInterface } from "node:readline/promises";
import { assess, openProximal } from "@proximal/intake";
import { printResult } from "../print.ts";

/** Asks in the terminal what is wrong, and prints the answer. */
export async function startCommand(): Promise<number> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const proximal = openProximal();
  process.stdout.write("Proximal: where does it really come from? Nothing leaves this machine.\n");
  const complaint = await terminal.question("\nWhat do you feel, and exactly where? (for example: burning on the sole of my left foot, worse in bed)\n> ").catch(() => "");
  terminal.close();
  if (complaint.trim() === "") {
    process.stdout.write("Nothing was said. Come back when you like.\n");
    return 0;
  }
  process.stdout.write(`\n${printResult(assess(proximal, { complaint: complaint.slice(0, 100_000) }))}`);
  return 0;
}
