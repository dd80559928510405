import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { type Stage, STAGES } from "@proximal/engine";
import { go, usePlace } from "../app/router.ts";
import type { BodySide } from "../art/view.ts";
import { Segments } from "../control/Segments.tsx";
import { useAnatomy } from "../engine/anatomy.ts";
import { compareSites, TELLS } from "../map/compare.ts";
import { CompareTable } from "../explorer/CompareTable.tsx";
import { SignList } from "../explorer/SignList.tsx";
import { SiteMaps } from "../explorer/SiteMaps.tsx";
import { SitePicker } from "../explorer/SitePicker.tsx";
import { Hatches } from "../map/Hatches.tsx";
import { Legend } from "../map/Legend.tsx";
import { readingOf } from "../map/reading.ts";
import { useSiteName } from "../map/site-name.ts";
import { useText } from "../text/Text.tsx";
import "./explorer.css";

const FIRST = { a: "L5", b: "common-peroneal-fibular-neck" };

/** Press on a nerve or root: what would weaken, go numb and hurt, and what stays well; two sites side by side. */
export default function Explorer() {
  const t = useText();
  const { query } = usePlace();
  const anatomy = useAnatomy();
  const nameOf = useSiteName(anatomy);
  const [side, setSide] = useState<BodySide>("left");
  const stage = STAGES.find((s) => s === query.get("stage")) ?? "weakness";
  const a = query.get("a") ?? FIRST.a;
  const b = query.has("a") ? query.get("b") : FIRST.b;
  const set = (change: { b?: string | null; stage?: Stage }) => {
    const next = { b, stage, ...change };
    go("explorer", { a, ...(next.b ? { b: next.b } : {}), stage: next.stage });
  };
  // The choice shows at once; the maps and the table follow.
  const shown = useDeferredValue(useMemo(() => ({ a, b, stage, side }), [a, b, stage, side]));
  const readingA = useMemo(() => readingOf(anatomy, shown.a, shown.stage), [anatomy, shown]);
  const readingB = useMemo(() => (shown.b ? readingOf(anatomy, shown.b, shown.stage) : null), [anatomy, shown]);
  const rows = useMemo(() => (shown.b ? compareSites(anatomy, shown.a, shown.b, shown.stage) : []), [anatomy, shown]);
  const [tellsA, tellsB] = useMemo(() => (["a", "b"] as const).map((which) => new Set(rows.filter((r) => r.kind === "area" && r[which] - r[which === "a" ? "b" : "a"] >= TELLS).map((r) => r.id))), [rows]);

  const pickA = useCallback((site: string) => go("explorer", { a: site, ...(b ? { b } : {}), stage }), [b, stage]);
  const pickB = useCallback((site: string) => go("explorer", { a, b: site, stage }), [a, stage]);

  return (
    <div className="screen explorer">
      <Hatches />
      <h1>{t("explorer.title")}</h1>
      <p>{t("explorer.lead")}</p>
      <div className="explorer-controls">
        <div className="field">
          <span className="field-label" aria-hidden="true">{t("explorer.stage")}</span>
          <Segments label={t("explorer.stage")} value={stage} onChange={(s) => set({ stage: s })} options={STAGES.map((s) => ({ id: s, name: t(`stage.${s}`) }))} />
        </div>
        <div className="field">
          <span className="field-label" aria-hidden="true">{t("explorer.side")}</span>
          <Segments label={t("explorer.side")} value={side} onChange={setSide} options={[{ id: "right", name: t("side.right") }, { id: "left", name: t("side.left") }]} />
        </div>
      </div>
      <Legend />
      <div className="explorer-sites" data-two={b ? true : undefined}>
        <section aria-label={nameOf(a).name}>
          <SitePicker anatomy={anatomy} label={t(b ? "explorer.first" : "explorer.site")} site={a} onPick={pickA} />
          {readingA && <SiteMaps anatomy={anatomy} reading={readingA} side={shown.side} telling={tellsA} onPick={pickA} />}
        </section>
        {b && (
          <section aria-label={nameOf(b).name}>
            <SitePicker anatomy={anatomy} label={t("explorer.second")} site={b} onPick={pickB} />
            {readingB && <SiteMaps anatomy={anatomy} reading={readingB} side={shown.side} telling={tellsB} onPick={pickB} />}
          </section>
        )}
        {!b && readingA && (
          <section>
            <SignList anatomy={anatomy} reading={readingA} />
          </section>
        )}
      </div>
      <p>
        {b ? (
          <Button className="button" onPress={() => set({ b: null })}>
            {t("explorer.one")}
          </Button>
        ) : (
          <Button className="button" onPress={() => set({ b: a === FIRST.b ? FIRST.a : FIRST.b })}>
            {t("explorer.two")}
          </Button>
        )}
      </p>
      {b && <CompareTable rows={rows} a={nameOf(a).name} b={nameOf(b).name} />}
      <p className="soft">{t("explorer.note")}</p>
    </div>
  );
}
