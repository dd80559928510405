import { assess, caseFrom, evidenceFrom, lexiconFrom, listenerFrom, type PackedListener, type Proximal, type Understood } from "@proximal/intake";
import mindAddress from "../../generated/mind.bin?url";
import listenerAddress from "../../generated/listener.bin?url";
import textsAddress from "../../generated/texts.json?url";
import { unpack } from "./pack.ts";
import type { ConditionText, Heard, Replies, Request } from "./protocol.ts";
import { knowledgeFrom, type ShippedMind, type ShippedTexts } from "./shipped.ts";

// The engine's own thread: fetches the knowledge, reads what is told, and assesses it.

const get = async (address: string) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
};

interface Open {
  /** As much as is there: the trained listener and the texts may still be on their way. */
  readonly reader: Proximal;
  /** With everything. */
  readonly whole: Promise<Proximal>;
}

async function open(): Promise<Open> {
  const later = Promise.all([get(listenerAddress), get(textsAddress)]);
  later.catch(() => {});
  const mind = unpack(await get(mindAddress)) as ShippedMind;
  const bare = knowledgeFrom(mind, { conditions: [], sources: [] });
  const reader: Proximal = { knowledge: bare, model: mind.model, lexicon: lexiconFrom(bare, bare.places) };
  const whole = later.then(([listenerFile, textsFile]): Proximal => {
    const listener = listenerFrom(unpack(listenerFile) as PackedListener);
    const texts = JSON.parse(new TextDecoder().decode(textsFile)) as ShippedTexts;
    return { ...reader, knowledge: knowledgeFrom(mind, texts), lexicon: { ...reader.lexicon, listener } };
  });
  whole.then((p) => { complete = p; }, () => {});
  return { reader, whole };
}

let opened: Promise<Open> | null = null;
let complete: Proximal | null = null;
/** Opened once; after a failed fetch, tried anew at the next request. */
async function proximal(): Promise<Open> {
  opened ??= open();
  try {
    return await opened;
  } catch (error) {
    opened = null;
    throw error;
  }
}

/** With everything; a failed fetch is tried anew at the next request. */
async function wholeProximal(): Promise<Proximal> {
  if (complete) return complete;
  const { whole } = await proximal();
  try {
    return await whole;
  } catch (error) {
    opened = null;
    throw error;
  }
}

function heardIn(p: Proximal, understood: readonly Understood[]): Heard[] {
  const terms = new Map(p.knowledge.findings.map((f) => [f.id, f.term]));
  return understood.map((u) => ({ ...u, term: terms.get(u.finding) ?? u.finding }));
}

const answers: { readonly [K in Request["kind"]]: (request: Extract<Request, { kind: K }>) => Promise<Replies[K]> } = {
  async wake() {
    await proximal();
    return null;
  },
  /** A first reading may do without what has not come yet. */
  async read({ told }) {
    const p = complete ?? (await proximal()).reader;
    const { understood, notUnderstood } = evidenceFrom(p.model, p.knowledge, p.lexicon, caseFrom(told));
    return { heard: heardIn(p, understood), notUnderstood };
  },
  async assess({ told }) {
    const p = await wholeProximal();
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
  (answers[request.kind] as (request: Request) => Promise<unknown>)(request).then(
    (reply) => self.postMessage({ id, reply }),
    (error: unknown) => self.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
