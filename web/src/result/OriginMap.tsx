import { useMemo } from "react";
import { lesionAt } from "@proximal/engine";
import { hrefOf } from "../app/router.ts";
import type { BodySide } from "../art/view.ts";
import type { Answer } from "../engine/protocol.ts";
import { useAnatomy } from "../engine/anatomy.ts";
import { SiteMaps } from "../explorer/SiteMaps.tsx";
import { Hatches } from "../map/Hatches.tsx";
import { Legend } from "../map/Legend.tsx";
import { readingOf } from "../map/reading.ts";
import { useSiteName } from "../map/site-name.ts";
import type { Mark } from "../paint/drawing.ts";
import { percent } from "../text/percent.ts";
import { useText } from "../text/Text.tsx";

/** The likeliest nerve or root on the map, with the way from it to where it is felt. Where no nerve is likely, says so. */
export function OriginMap({ answer, drawing }: { answer: Answer; drawing: readonly Mark[] }) {
  const t = useText();
  const anatomy = useAnatomy();
  const nameOf = useSiteName(anatomy);
  const felt = useMemo(() => new Set([...drawing.map((m) => m.area), ...answer.heard.flatMap((h) => (Array.isArray(h.value) ? (h.value as string[]) : []))]), [drawing, answer]);
  const best = useMemo(() => {
    const sites = answer.result.causes.flatMap((c) => c.sites).filter((s) => {
      const lesion = lesionAt(anatomy, s.site);
      return lesion !== null && lesion.kind !== "pattern";
    });
    return sites.sort((a, b) => b.probability - a.probability)[0] ?? null;
  }, [answer, anatomy]);
  const reading = useMemo(() => (best ? readingOf(anatomy, best.site, "sensory", felt) : null), [anatomy, best, felt]);
  if (!best || !reading || best.probability < 0.02) return <p className="soft">{t("map.no-nerve")}</p>;
  const side: BodySide = best.side === "right" ? "right" : "left";
  return (
    <section className="origin-map" aria-label={t("map.title")}>
      <Hatches />
      <p>{t("map.says", { site: nameOf(best.site).name, share: percent(t, best.probability) })}</p>
      <SiteMaps anatomy={anatomy} reading={reading} side={side} felt={felt} />
      <Legend />
      <a href={hrefOf("explorer", { a: best.site, stage: "weakness" })}>{t("map.explore")}</a>
    </section>
  );
}
