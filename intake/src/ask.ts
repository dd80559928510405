import type { Model, Question } from "@proximal/engine";
import { type Knowledge, questionsOf } from "@proximal/knowledge";

/** A question as every face shows it: the contract's `next`. */
export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly kind: "yes-no" | "one-of" | "many-of" | "number" | "areas" | "text";
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly unit?: string;
}

interface Known {
  readonly knowledge: Knowledge;
  readonly model: Model;
}
const made = new WeakMap<Model, Question[]>();

/** All questions of the knowledge, made once. */
export function questionsFor({ knowledge, model }: Known): Question[] {
  const found = made.get(model) ?? questionsOf(knowledge, model);
  made.set(model, found);
  return found;
}

/** A question of the engine with its options by id. */
export function shown({ model }: Known, q: Question | null): Asked | null {
  if (!q) return null;
  const options = q.kind === "yes-no" ? [{ id: "yes", text: "Yes" }, { id: "no", text: "No" }] : q.options.map((o) => ({ id: model.findings[o.finding].id, text: o.text }));
  return { id: q.id, text: q.text, why: q.why, kind: q.kind, options };
}
