import { lesionAt, STAGES, type Stage, signsOf } from "@proximal/engine";
import { loadKnowledge } from "@proximal/knowledge";
import { BadInput, optionsFrom } from "../input.ts";

/** `proximal simulate SITE [--side left|right] [--stage …] [--json]`: forward signs of a lesion. */
export function simulateCommand(args: string[]): number {
  const { options, rest } = optionsFrom(args, ["--json"], ["--side", "--stage"]);
  const site = rest[0];
  const stage = (options.get("--stage") ?? "weakness") as Stage;
  const side = options.get("--side") ?? null;
  if (!site) throw new BadInput("simulate needs a site: a root (L5), a nerve segment, or a pattern");
  if (!STAGES.includes(stage)) throw new BadInput(`--stage "${stage}"; expected one of ${STAGES.join(", ")}`);
  if (side !== null && side !== "left" && side !== "right") throw new BadInput(`--side "${side}"; expected left or right`);
  const { anatomy } = loadKnowledge();
  const lesion = lesionAt(anatomy, site);
  if (!lesion) throw new BadInput(`"${site}" is no root, nerve segment or pattern of the anatomy`);
  const signs = { site, side, stage, ...signsOf(anatomy, lesion, stage) };
  if (options.has("--json")) process.stdout.write(`${JSON.stringify(signs)}\n`);
  else {
    const list = (title: string, rows: readonly (readonly [string, number])[]) => `${title}\n${rows.map(([id, p]) => `  ${id.padEnd(28)} ${(p * 100).toFixed(0)} %`).join("\n")}\n`;
    process.stdout.write(list("Weak", signs.weak.map((x) => [x.movement, x.probability])) + list("Numb", signs.numb.map((x) => [x.area, x.probability])) + list("Reflexes", signs.reflexes.map((x) => [x.reflex, x.probability])));
    process.stdout.write(`Spared\n  ${signs.spared.map((s) => Object.values(s)[0]).join(", ")}\n`);
  }
  return 0;
}
