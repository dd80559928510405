import type { Proximal } from "@proximal/intake";
import { normalText } from "@proximal/intake";
import type { GoldCase } from "./cases.ts";
import { rateOf } from "./wilson.ts";

/** Origin, top-1 and top-3 of a ranking of condition ids. */
function scoreRanking(proximal: Proximal, cases: readonly GoldCase[], rank: (c: GoldCase) => string[]) {
  const originOf = new Map(proximal.model.conditions.map((c) => [c.id, c.origin as string]));
  let origin = 0;
  let top1 = 0;
  let top3 = 0;
  for (const c of cases) {
    const ranked = rank(c);
    if ([c.gold.origin, ...c.gold.origin_accept].includes(originOf.get(ranked[0]) ?? "")) origin++;
    if (c.gold.ids.includes(ranked[0])) top1++;
    if (ranked.slice(0, 3).some((id) => c.gold.ids.includes(id))) top3++;
  }
  return { origin: rateOf(origin, cases.length), top1: rateOf(top1, cases.length), top3: rateOf(top3, cases.length) };
}

/** Always the commonest conditions. */
export function priorBaseline(proximal: Proximal, cases: readonly GoldCase[]) {
  const ranked = [...proximal.model.conditions].sort((a, b) => b.prior - a.prior).map((c) => c.id);
  return scoreRanking(proximal, cases, () => ranked);
}

/** Words that the case shares with a condition's own text, weighted by rarity. */
export function keywordBaseline(proximal: Proximal, cases: readonly GoldCase[]) {
  const words = (text: string) => new Set(normalText(text).split(/[^a-z0-9]+/).filter((w) => w.length > 3));
  const documents = proximal.knowledge.conditions.map((c) => ({
    id: c.id,
    words: words([c.name, ...c.lay, c.summary, ...Object.values(c.think ?? {}).flat(), ...c.findings.map((f) => f.finding.replaceAll("-", " "))].join(" ")),
  }));
  const frequency = new Map<string, number>();
  for (const d of documents) for (const w of d.words) frequency.set(w, (frequency.get(w) ?? 0) + 1);
  return scoreRanking(proximal, cases, (c) => {
    const text = words(JSON.stringify(c.input));
    const scores = documents.map((d) => ({ id: d.id, score: [...text].reduce((s, w) => s + (d.words.has(w) ? Math.log(documents.length / (frequency.get(w) as number)) : 0), 0) / Math.sqrt(d.words.size) }));
    return scores.sort((a, b) => b.score - a.score).map((s) => s.id);
  });
}
