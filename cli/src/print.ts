import { styleText } from "node:util";
import type { Result } from "@proximal/engine";

const LEVELS: Record<string, string> = {
  "emergency-now": "Get emergency help now.",
  "same-day": "Speak to a doctor or nurse today.",
  "within-days": "Be seen in the next few days.",
  "within-weeks": "Be seen within two weeks.",
  routine: "Worth a check, no rush.",
  "self-care": "You can look after this yourself for now.",
};
const ORIGIN_WORDS: Record<string, string> = {
  spine: "the spine", "pelvis-hip": "the pelvis or hip", "thigh-knee-nerve": "a nerve at the thigh or knee", "ankle-foot-nerve": "a nerve at the ankle or foot", "foot-ankle-local": "the foot or ankle itself",
  "leg-local": "the leg itself", systemic: "the whole body", vascular: "the blood vessels", central: "the brain or cord", other: "elsewhere", unexplained: "not explained",
};

/** A probability in words, on a fixed scale, with its number. */
export function inWords(p: number): string {
  const word = p >= 0.9 ? "very likely" : p >= 0.7 ? "probably" : p >= 0.45 ? "perhaps" : p >= 0.2 ? "possibly" : p >= 0.05 ? "unlikely" : "very unlikely";
  return `${word}, about ${Math.round(p * 100)} in 100`;
}

function bar(p: number): string {
  const width = Math.round(p * 20);
  return "█".repeat(width) + "░".repeat(20 - width);
}

/** The answer for a person at a terminal. */
export function printResult(r: Result): string {
  const lines: string[] = [];
  const urgent = r.urgency.level === "emergency-now" || r.urgency.level === "same-day";
  lines.push(styleText(urgent ? ["bold", "red"] : "bold", LEVELS[r.urgency.level]));
  for (const b of r.urgency.because.slice(0, 3)) lines.push(`  because: ${b.says}`);
  const origin = r.origins[0];
  lines.push("", `Where it starts: ${styleText("bold", ORIGIN_WORDS[origin.origin])} (${inWords(origin.probability)})`, "");
  for (const c of r.causes.filter((c) => c.probability >= 0.02).slice(0, 6)) {
    const side = c.side === "unknown" || c.side === "midline" ? "" : `, ${c.side}`;
    lines.push(`${styleText("yellow", bar(c.probability))} ${(c.probability * 100).toFixed(0).padStart(3)} %  ${c.name}${side}${c.level ? ` (${c.level})` : ""}`);
    const speak = (list: readonly { finding: string; weight: number }[]) => list.slice(0, 4).map((w) => `${w.finding.replaceAll("-", " ")} ${w.weight > 0 ? "+" : ""}${w.weight}`).join(", ");
    if (c.for.length > 0) lines.push(styleText("dim", `      for: ${speak(c.for)}`));
    if (c.against.length > 0) lines.push(styleText("dim", `      against: ${speak(c.against)}`));
  }
  if (r.care.now.length > 0) lines.push("", "What helps meanwhile:", ...r.care.now.slice(0, 4).map((t) => `  - ${t}`));
  if (r.care.avoid.length > 0) lines.push("Avoid until it is known:", ...r.care.avoid.slice(0, 3).map((t) => `  - ${t}`));
  if (r.notUnderstood.length > 0) lines.push("", styleText("dim", `Not understood: ${r.notUnderstood.slice(0, 4).map((t) => `"${t}"`).join(", ")}`));
  lines.push("", styleText("dim", "This is a guide for you and your doctor, not a diagnosis. Weights are in decibans."), "");
  return lines.join("\n");
}
