import { isHeldBack, loadBank } from "@proximal/knowledge";
import { type Proximal, readText } from "@proximal/intake";
import { rateOf } from "./wilson.ts";

/** Recall on held-back phrases, and false alarms on denials and near misses, over all findings. */
export function scoreIntake({ model, knowledge, lexicon }: Proximal) {
  const bank = loadBank();
  const known = new Set(knowledge.findings.map((f) => f.id));
  const worst = new Map<string, { heard: number; of: number }>();
  let heard = 0;
  let said = 0;
  let deniedWrong = 0;
  let denied = 0;
  let nearWrong = 0;
  let near = 0;
  const claims = (text: string, id: string) => readText(model, knowledge, lexicon, { history: [text] }).evidence.observations.some((o) => o.value && o.reliability >= 0.4 && model.findings[o.finding].id === id);
  for (const row of bank) {
    if (!known.has(row.id)) continue;
    for (const text of row.so.filter((t) => isHeldBack(row.id, t))) {
      const hit = claims(text, row.id);
      said++;
      if (hit) heard++;
      const w = worst.get(row.id) ?? { heard: 0, of: 0 };
      worst.set(row.id, { heard: w.heard + (hit ? 1 : 0), of: w.of + 1 });
    }
    for (const text of row.denied.filter((t) => isHeldBack(row.id, t))) {
      denied++;
      if (claims(text, row.id)) deniedWrong++;
    }
    for (const text of row.near.filter((t) => isHeldBack(row.id, t))) {
      near++;
      if (claims(text, row.id)) nearWrong++;
    }
  }
  return { findings: known.size, recall: rateOf(heard, said), falseOnDenied: rateOf(deniedWrong, denied), falseOnNear: rateOf(nearWrong, near), byFinding: Object.fromEntries(worst) };
}
