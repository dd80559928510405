import { createInterface as createLines } from "node:readline";
import { urgencyRank, type Urgency } from "@proximal/engine";
import { type Asked, answered, askAfter, checkAnswer, openProximal, type Proximal, resultOf, sayingFrom, type Turn } from "@proximal/intake";
import { BadInput } from "../input.ts";
import { printResult } from "../print.ts";

/** The protocol of one JSON object a line, one reply for each line in; see design.md, "Contracts". */
export async function jsonlInterview(lines: AsyncIterable<string>, write: (line: object) => void, clinician: boolean): Promise<number> {
  const proximal = openProximal();
  let turns: readonly Turn[] = [];
  let told = 9;
  let open: Asked | null = null;
  /** Takes new turns whole or, where they are refused, not at all; tells a rise to an emergency at once; asks on, or ends. */
  const goOn = (next: readonly Turn[]): boolean => {
    const result = resultOf(proximal, next);
    const { ask, reason, stillHelps } = askAfter(proximal, next, clinician);
    turns = next;
    open = ask;
    if (!ask) {
      write({ result: { ...result, next: stillHelps }, reason });
      return false;
    }
    const rank = urgencyRank(result.urgency.level as Urgency);
    if (rank === 0 && told > 0) write({ result, interim: true });
    told = Math.min(told, rank);
    write({ ask });
    return true;
  };
  goOn([]);
  for await (const line of lines) {
    if (line.trim() === "") continue;
    try {
      const said = JSON.parse(line) as Record<string, unknown>;
      const asked = open as Asked | null;
      if (said === null || typeof said !== "object") throw new Error("expected one JSON object a line");
      if ("finish" in said) break;
      if ("why" in said) {
        if (said.why !== asked?.id) throw new Error(`"${String(said.why)}" is not the open question; expected "${asked?.id}"`);
        write({ why: asked?.why });
      } else if ("back" in said) {
        if (turns.length === 0) throw new Error("nothing to go back to");
        goOn(turns.slice(0, -1));
      } else if ("say" in said) {
        if (!goOn([...turns, { say: sayingFrom(said.say) }])) return 0;
      } else if ("answer" in said) {
        const answer = said.answer as { id?: unknown; value?: unknown } | null;
        if (!answer || typeof answer !== "object" || !("value" in answer)) throw new Error("answer: expected { id, value }");
        if (!asked || answer.id !== asked.id) throw new Error(`answer.id: "${String(answer.id)}" is not the open question; expected "${asked?.id}"`);
        checkAnswer(asked, answer.value);
        if (!goOn([...turns, answered(asked, answer.value)])) return 0;
      } else throw new Error("expected answer, say, back, finish or why");
    } catch (error) {
      write({ error: { message: error instanceof SyntaxError ? "not valid JSON; expected one object a line" : (error as Error).message } });
      write({ ask: open });
    }
  }
  write({ result: resultOf(proximal, turns) });
  return 0;
}

/** The same in the terminal, for a person: numbers choose, words answer; "back", "why" and "finish" always work. */
export async function terminalInterview(proximal: Proximal, clinician: boolean): Promise<number> {
  const terminal = createLines({ input: process.stdin, terminal: false });
  const lines = terminal[Symbol.asyncIterator]();
  const say = (text: string) => process.stdout.write(text);
  const turns: Turn[] = [];
  let urgent = false;
  say("Proximal: where does it really come from? Nothing leaves this machine.\nAt any time: back, why, ? (I don't know), finish; or say more with + and your words.\n");
  for (;;) {
    const { ask } = askAfter(proximal, turns, clinician);
    const level = resultOf(proximal, turns).urgency;
    if (level.level === "emergency-now" && !urgent) {
      urgent = true;
      say(`\nThis may be an emergency. Get help now: call your emergency number or go to the nearest emergency department.\n${level.because.map((b) => `  - ${b.says}`).join("\n")}\n`);
    }
    if (!ask || ask.kind === "areas") {
      if (!ask) break;
      turns.push(answered(ask, "unknown"));
      continue;
    }
    say(`\n${ask.text}\n`);
    if (ask.kind === "one-of" || ask.kind === "many-of") for (const [i, o] of ask.options.entries()) say(`  ${i + 1}  ${o.text}\n`);
    const hint = { "yes-no": "y / n", "one-of": "number", "many-of": "numbers with spaces, or 0 for none", number: ask.unit ?? "number", text: "in your own words", areas: "" }[ask.kind];
    say(`(${hint}) > `);
    const { value: line, done } = await lines.next();
    const text = done ? "finish" : line.trim();
    if (text === "finish") break;
    if (text === "why") say(`${ask.why}\n`);
    else if (text === "back") {
      // The picture cannot be marked here and was passed over: go back behind it too.
      if ((turns.pop() as Turn & { id?: string } | undefined)?.id === "where") turns.pop();
    }
    else if (text.startsWith("+")) turns.push({ say: sayingFrom(text.slice(1)) });
    else {
      const value = typedValue(ask, text);
      try {
        checkAnswer(ask, value);
        turns.push(answered(ask, value));
      } catch (error) {
        say(`${(error as Error).message}\n`);
      }
    }
  }
  terminal.close();
  if (turns.length === 0) {
    say("Nothing was said. Come back when you like.\n");
    return 0;
  }
  say(`\n${printResult(resultOf(proximal, turns))}`);
  return 0;
}

/** What was typed, as the answer that the question takes. */
function typedValue(ask: Asked, text: string): unknown {
  if (text === "?" || text === "") return "unknown";
  if (ask.kind === "yes-no") return /^y/i.test(text) ? "yes" : /^n/i.test(text) ? "no" : text;
  if (ask.kind === "one-of") return ask.options[Number(text) - 1]?.id ?? text;
  if (ask.kind === "many-of") return text === "0" ? [] : text.split(/[\s,]+/).map((k) => ask.options[Number(k) - 1]?.id ?? k);
  return ask.kind === "number" ? Number(text) : text;
}

/** `proximal interview [--jsonl] [--clinician]`. */
export async function interviewCommand(args: string[]): Promise<number> {
  const unknown = args.find((a) => a !== "--jsonl" && a !== "--clinician");
  if (unknown) throw new BadInput(`interview: unknown argument "${unknown}"; expected --jsonl, --clinician`);
  const clinician = args.includes("--clinician");
  if (!args.includes("--jsonl")) return terminalInterview(openProximal(), clinician);
  return jsonlInterview(createLines({ input: process.stdin }), (line) => process.stdout.write(`${JSON.stringify(line)}\n`), clinician);
}
