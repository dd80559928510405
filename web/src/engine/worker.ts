import { assess, caseFrom, evidenceFrom, lexiconFrom, type Proximal, type Understood } from "@proximal/intake";
import mindAddress from "../../generated/mind.bin?url";
import nearestAddress from "../../generated/nearest.bin?url";
import textsAddress from "../../generated/texts.json?url";
import { unpack } from "./pack.ts";
import type { Answer, ConditionText, Heard, Replies, Request } from "./protocol.ts";
import { knowledgeFrom, type ShippedMind, type ShippedNearest, type ShippedTexts, unpackNearest } from "./shipped.ts";

// The engine's own thread: fetches the knowledge, reads what is told, and assesses it.

const get = async (address: string) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
};

async function open(): Promise<Proximal> {
  const [mindFile, nearestFile, textsFile] = await Promise.all([get(mindAddress), get(nearestAddress), get(textsAddress)]);
  const mind = unpack(mindFile) as ShippedMind;
  const nearest = nearestFile.byteLength > 0 ? unpackNearest(unpack(nearestFile) as ShippedNearest) : null;
  const knowledge = knowledgeFrom(mind, JSON.parse(new TextDecoder().decode(textsFile)) as ShippedTexts);
  return { knowledge, model: mind.model, lexicon: lexiconFrom(knowledge, knowledge.places, nearest) };
}

let opened: Promise<Proximal> | null = null;
/** Opened once; after a failed fetch, tried anew at the next request. */
function proximal(): Promise<Proximal> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

function heardIn(p: Proximal, understood: readonly Understood[]): Heard[] {
  const terms = new Map(p.knowledge.findings.map((f) => [f.id, f.term]));
  return understood.map((u) => ({ ...u, term: terms.get(u.finding) ?? u.finding }));
}

const answers = {
  async read({ told }: Request): Promise<Replies["read"]> {
    const p = await proximal();
    const { understood, notUnderstood } = evidenceFrom(p.model, p.knowledge, p.lexicon, caseFrom(told));
    return { heard: heardIn(p, understood), notUnderstood };
  },
  async assess({ told }: Request): Promise<Answer> {
    const p = await proximal();
    const result = assess(p, told);
    const named = new Set(result.causes.flatMap((c) => [...c.for, ...c.against].map((w) => w.finding)));
    const shown = new Set(result.causes.map((c) => c.condition));
    return {
      result,
      heard: heardIn(p, result.understood as readonly Understood[]),
      terms: Object.fromEntries(p.knowledge.findings.filter((f) => named.has(f.id)).map((f) => [f.id, f.term])),
      texts: Object.fromEntries(p.knowledge.conditions.filter((c) => shown.has(c.id)).map((c): [string, ConditionText] => [c.id, { lay: c.lay, summary: c.summary, care: c.care }])),
    };
  },
};

self.addEventListener("message", (event: MessageEvent<{ id: number; request: Request }>) => {
  const { id, request } = event.data;
  answers[request.kind](request).then(
    (reply) => self.postMessage({ id, reply }),
    (error: unknown) => self.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
