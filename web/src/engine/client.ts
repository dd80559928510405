import type { Replies, Request } from "./protocol.ts";

interface Waiting {
  readonly resolve: (reply: never) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
const waiting = new Map<number, Waiting>();
let last = 0;

function started(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "engine" });
  worker.addEventListener("message", (event: MessageEvent<{ id: number; reply?: never; error?: string }>) => {
    const { id, reply, error } = event.data;
    const held = waiting.get(id);
    waiting.delete(id);
    if (error !== undefined) held?.reject(new Error(error));
    else held?.resolve(reply as never);
  });
  worker.addEventListener("error", (event) => {
    for (const held of waiting.values()) held.reject(new Error(event.message || "the engine did not start"));
    waiting.clear();
    worker = null;
  });
  return worker;
}

/** Starts the engine's thread and the fetching of the knowledge ahead of the first question. */
export function wake(): void {
  ask<"wake">({ kind: "wake" }).catch(() => {});
}

/** Asks the engine in its own thread. Starts it, and the fetching of the knowledge, at the first question. */
export function ask<K extends Request["kind"]>(request: Extract<Request, { kind: K }>): Promise<Replies[K]> {
  const id = ++last;
  return new Promise<Replies[K]>((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (reply: never) => void, reject });
    started().postMessage({ id, request });
  });
}
