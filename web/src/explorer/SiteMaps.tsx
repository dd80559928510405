import { memo, useDeferredValue, useMemo, useState } from "react";
import { useMedia } from "../app/media.ts";
import { BODY_PANELS, footPanels, type Panel, panelId, sideIn } from "../art/panel.ts";
import type { BodySide, View, ViewId } from "../art/view.ts";
import { Segments } from "../control/Segments.tsx";
import type { ShippedAnatomy } from "../engine/shipped.ts";
import { graphOf } from "../map/graph.ts";
import { NerveCard } from "../map/NerveCard.tsx";
import { NerveMap } from "../map/NerveMap.tsx";
import type { Reading } from "../map/reading.ts";
import { useViews } from "../paint/usePainting.ts";
import { useText } from "../text/Text.tsx";
import "./site-maps.css";

/** One site on the pictures that show it best: body back and front, and the foot. Arrow keys walk along the nerves. */
export const SiteMaps = memo(function SiteMaps({ anatomy, reading, side, felt, telling, onPick }: { anatomy: ShippedAnatomy; reading: Reading; side: BodySide; felt?: ReadonlySet<string>; telling?: ReadonlySet<string>; onPick?: (site: string) => void }) {
  const t = useText();
  const views = useViews();
  const wide = useMedia("(min-width: 700px)");
  const [focus, setFocus] = useState<string | null>(null);
  const feet = footPanels(side);
  const best = useMemo(() => bestFoot(views, reading, side), [views, reading, side]);
  const [chosen, setChosen] = useState<ViewId | "body">("body");
  const [foot, setFoot] = useState<ViewId | null>(null);
  const shownFoot = foot ?? best;
  const drawnFoot = useDeferredValue(shownFoot);
  const foots = feet.filter((p) => p.view === (wide ? drawnFoot : chosen));
  const panels = wide ? [...BODY_PANELS, ...foots] : chosen === "body" ? BODY_PANELS : foots;
  const at = focus ?? reading.site.split("+")[0];

  const walk = (event: React.KeyboardEvent) => {
    const next = stepFrom(anatomy, at, event.key);
    if (event.key === "Enter" && onPick && focus) onPick(focus);
    if (!next) return;
    event.preventDefault();
    setFocus(next);
  };

  return (
    <div className="site-maps">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys that walk along the nerves */}
      <div className="site-maps-panels" role="application" tabIndex={0} aria-label={t("map.walk")} onKeyDown={walk}>
        {panels.map((panel) => (
          <div key={panelId(panel)} className={panel.side === "both" ? "map-body" : "map-foot"}>
            <NerveMap panel={panel} view={views.get(panel.view)!} side={side} half opposite={panel.side === "both" ? views.get(panel.view === "front" ? "back" : "front") : undefined} reading={reading} felt={felt} telling={telling} focus={focus} onFocus={setFocus} onPick={onPick} label={t("map.picture", { view: t(`view.${panel.view}`) })} />
          </div>
        ))}
      </div>
      {wide ? (
        <Segments label={t("map.foot-view")} value={shownFoot} onChange={setFoot} options={feet.map((p) => ({ id: p.view, name: t(`view.${p.view}`) }))} />
      ) : (
        <Segments label={t("map.view")} value={chosen} onChange={setChosen} options={[{ id: "body" as const, name: t("scene.body") }, ...feet.map((p) => ({ id: p.view, name: t(`view.${p.view}`) }))]} />
      )}
      <NerveCard anatomy={anatomy} id={at} />
    </div>
  );
});

/** The foot picture with the most numb skin; the top where no foot goes numb. */
function bestFoot(views: ReadonlyMap<ViewId, View>, reading: Reading, side: BodySide): ViewId {
  const weight = (panel: Panel) => (views.get(panel.view)?.areas ?? []).filter((a) => sideIn(panel, a.side) === side).reduce((sum, a) => sum + (reading.numb.get(a.id) ?? 0), 0);
  const [first, ...others] = footPanels(side).slice(0, 2);
  return others.reduce((best, panel) => (weight(panel) > weight(best) ? panel : best), first).view;
}

/** Up towards the spine, down towards the toes, sideways to the next branch. */
function stepFrom(anatomy: ShippedAnatomy, at: string, key: string): string | null {
  const { segments, children } = graphOf(anatomy);
  const parent = segments.get(at)?.parents[0];
  if (key === "ArrowUp") return parent ?? null;
  if (key === "ArrowDown") return children.get(at)?.[0] ?? null;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const siblings = parent ? (children.get(parent) ?? []) : anatomy.roots;
  const step = key === "ArrowRight" ? 1 : -1;
  return siblings[(siblings.indexOf(at) + step + siblings.length) % siblings.length] ?? null;
}
