import { openProximal } from "@proximal/intake";
import { terminalInterview } from "./interview.ts";

/** Asks in the terminal, question by question, and prints the answer. */
export async function startCommand(): Promise<number> {
  return terminalInterview(openProximal(), false);
}
