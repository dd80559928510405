import { loadKnowledge } from "@proximal/knowledge";
import { optionsFrom } from "../input.ts";

/** `proximal findings [--json]` */
export function findingsCommand(args: string[]): number {
  const { options } = optionsFrom(args, ["--json"]);
  const rows = loadKnowledge().findings.map((f) => ({
    id: f.id, aliases: [...new Set([f.id, ...f.aliases])], question: f.question ?? null, kind: f.reads?.movement ? "number" : "yes-no", options: [{ id: "yes", text: "Yes" }, { id: "no", text: "No" }], group: f.group ?? f.id,
  }));
  process.stdout.write(options.has("--json") ? `${JSON.stringify(rows)}\n` : `${rows.map((r) => `${r.id.padEnd(32)} ${r.question ?? ""}`).join("\n")}\n`);
  return 0;
}

/** `proximal conditions [--json]` */
export function conditionsCommand(args: string[]): number {
  const { options } = optionsFrom(args, ["--json"]);
  const rows = loadKnowledge().conditions.map((c) => ({ id: c.id, name: c.name, lay: c.lay, origin: c.origin, urgency: c.urgency, depth: c.depth }));
  process.stdout.write(options.has("--json") ? `${JSON.stringify(rows)}\n` : `${rows.map((r) => `${r.id.padEnd(44)} ${r.origin.padEnd(18)} ${r.urgency.padEnd(14)} ${r.depth}`).join("\n")}\n`);
  return 0;
}
