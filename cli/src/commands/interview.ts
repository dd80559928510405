import { createInterface as createLines } from "node:readline";
import { urgencyRank, type Urgency } from "@proximal/engine";
import { type Asked, answered, askAfter, checkAnswer, openProximal, type Proximal, resultOf, type Turn } from "@proximal/intake";
import { BadInput } from "../input.ts";
import { printResult } from "../print.ts";

/** The protocol of one JSON object a line, one reply for each line in; see design.md, "Contracts". */
export async function jsonlInterview(lines: AsyncIterable<string>, write: (line: object) => void, clinician: boolean): Promise<number> {
  const proximal = openProximal();
  const turns: Turn[] = [];
  let told = 9;
  let open: Asked | null = null;
  /** Tells a rise to an emergency at once, then asks on, or ends. */
  const goOn = (): boolean => {
    const result = resultOf(proximal, turns);
    const rank = urgencyRank(result.urgency.level as Urgency);
    const { ask, reason, stillHelps } = askAfter(proximal, turns, clinician);
    open = ask;
    if (!ask) {
      write({ result: { ...result, next: stillHelps }, reason });
      return false;
    }
    if (rank === 0 && told > 0) write({ result, interim: true });
    told = Math.min(told, rank);
    write({ ask });
    return true;
  };
  if (!goOn()) return 0;
  for await (const line of lines) {
    if (line.trim() === "") continue;
    try {
      const said = JSON.parse(line) as Record<string, unknown>;
      const asked = open as Asked | null;
      if (said === null || typeof said !== "object") throw new Error("expected one JSON object a line");
      if ("why" in said) {
        if (asked && (said.why === asked.id || said.why === true)) write({ why: asked.why });
        else throw new Error(`"${String(said.why)}" is not the open question`);
        continue;
      }
      if ("finish" in said) break;
      if ("back" in said) {
        if (turns.length === 0) throw new Error("nothing to go back to");
        turns.pop();
      } else if ("say" in said) {
        if (typeof said.say !== "string" || said.say.trim() === "") throw new Error("say: expected words");
        turns.push({ say: said.say });
      } else if ("answer" in said) {
        const answer = said.answer as { id?: unknown; value?: unknown } | null;
        if (!answer || typeof answer !== "object" || !("value" in answer)) throw new Error("answer: expected { id, value }");
        if (!asked || answer.id !== asked.id) throw new Error(`answer.id: "${String(answer.id)}" is not the open question; expected "${asked?.id}"`);
        checkAnswer(asked, answer.value);
        turns.push(answered(asked, answer.value));
      } else throw new Error("expected answer, say, back, finish or why");
    } catch (error) {
      write({ error: { message: error instanceof SyntaxError ? "not valid JSON; expected one object a line" : (error as Error).message } });
      if (open) write({ ask: open });
      continue;
    }
    if (!goOn()) return 0;
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
    else if (text === "back") turns.pop();
    else if (text.startsWith("+")) turns.push({ say: text.slice(1).trim() });
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
