import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { BODY_PANELS, footPanels, type Panel, panelId, sideIn } from "../art/panel.ts";
import { drawnOf } from "../art/drawn.ts";
import type { AreaShape, BodySide, View, ViewId } from "../art/view.ts";
import { useMedia } from "../app/media.ts";
import { hrefOf } from "../app/router.ts";
import { useTold } from "../app/told.ts";
import { Scale } from "../control/Scale.tsx";
import { Segments } from "../control/Segments.tsx";
import { useAnatomy } from "../engine/anatomy.ts";
import { AreaList } from "../paint/AreaList.tsx";
import { echoesIn } from "../paint/echo.ts";
import { labelsOf } from "../paint/labels.ts";
import { areasOfStroke } from "../paint/said.ts";
import type { Tool } from "../paint/live.ts";
import { MarkedList } from "../paint/MarkedList.tsx";
import { PaintPanel } from "../paint/PaintPanel.tsx";
import type { PaintAction } from "../paint/painting.ts";
import { FOOT_REGIONS } from "../paint/region.ts";
import { SensationPicker } from "../paint/SensationPicker.tsx";
import { Textures } from "../paint/Textures.tsx";
import { usePainting } from "../paint/usePainting.ts";
import { useText } from "../text/Text.tsx";
import "./paint.css";

type Scene = "body" | BodySide;
const SIZES = { fine: 13, middle: 24, broad: 42 } as const;
type Size = keyof typeof SIZES;
/** A foot is drawn about three times larger than in the body pictures; its brush is larger too, but less so. */
const FOOT_BRUSH = 1.7;

/** Paint where it is felt. */
export default function Paint() {
  const t = useText();
  const [told, tell] = useTold();
  const { views, layers, drawing } = usePainting(told.painting);
  const anatomy = useAnatomy();
  const wide = useMedia("(min-width: 900px)");
  const [mode, setMode] = useState<Mode>("picture");
  const [scene, setScene] = useState<Scene>("body");
  const [shown, setShown] = useState<Record<"body" | "foot", number>>({ body: 0, foot: 0 });
  const [size, setSize] = useState<Size>("middle");
  const [tool, setTool] = useState<Omit<Tool, "radius">>({ sensation: "ache", intensity: 5, erase: false });
  const [said, setSaid] = useState("");
  const names = useMemo(() => new Map(anatomy.areas.map((a) => [a.id, a])), [anatomy]);

  // The choice shows at once; the picture follows.
  const seen = useDeferredValue(useMemo(() => ({ scene, shown }), [scene, shown]));
  const panels: readonly Panel[] = seen.scene === "body" ? BODY_PANELS : footPanels(seen.scene);
  const visible = wide ? panels : [panels[seen.shown[seen.scene === "body" ? "body" : "foot"]]];
  usePrepared(views);
  const titleOf = (panel: Panel) => (panel.side === "both" ? t(`view.${panel.view}`) : t("view.of-foot", { view: t(`view.${panel.view}`), side: t(`side.${panel.side}`) }));
  const nameOf = (area: AreaShape, side: BodySide) => t("paint.name", { area: names.get(area.id)?.name ?? area.id, side: t(`side.${side}`) });

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      tell({ kind: event.shiftKey ? "redo" : "undo" });
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [tell]);

  const paint = (action: PaintAction) => {
    tell({ kind: "paint", action });
    if (action.kind !== "stroke") return;
    setTimeout(() => {
      const areas = areasOfStroke(action, views).map(({ area, side }) => nameOf(area, side));
      if (areas.length > 0) setSaid(t(action.erase ? "paint.said-erased" : "paint.said", { sensation: t(`sensation.${action.sensation}`), areas: areas.join(", ") }));
    }, 60);
  };

  const toFoot = (panel: Panel) => (area: AreaShape) => {
    if (panel.side !== "both" || !FOOT_REGIONS.has(names.get(area.id)?.region ?? "")) return null;
    return () => {
      setScene(sideIn(panel, area.side));
      setShown((s) => ({ ...s, foot: panel.view === "back" ? 1 : 0 }));
    };
  };

  return (
    <div className="paint-screen" data-mode={mode}>
      <Textures />
      <h1 className="visually-hidden">{t("paint.title")}</h1>
      <section className="paint-choose" aria-label={t("paint.sensation")}>
        <SensationPicker value={tool.sensation} onChange={(sensation) => setTool({ ...tool, sensation, erase: false })} />
        <Scale label={t("paint.intensity")} value={tool.intensity} least={0} most={10} says={t("paint.of-ten", { n: tool.intensity })} onChange={(intensity) => setTool({ ...tool, intensity })} />
        {wide && <Tools {...{ size, setSize, tool, setTool }} />}
      </section>

      <section className="paint-stage" aria-label={t("paint.title")}>
        <div className="paint-where">
          <SceneChoice {...{ wide, scene, setScene, body: shown.body, setBody: (body) => setShown({ ...shown, body }) }} />
          {wide && <ModeButton mode={mode} setMode={setMode} />}
        </div>
        {mode === "list" ? (
          <AreaList anatomy={anatomy} marks={drawing} tool={{ ...tool, radius: 0 }} onPaint={paint} />
        ) : (
          <>
            {!wide && scene !== "body" && (
              <Segments label={t("paint.view")} value={String(shown.foot)} onChange={(v) => setShown({ ...shown, foot: Number(v) })} options={footPanels(scene).map((p, i) => ({ id: String(i), name: t(`view.${p.view}`) }))} />
            )}
            <div className="paint-panels" data-count={visible.length}>
              {visible.map((panel) => (
                <PaintPanel
                  key={panelId(panel)}
                  panel={panel}
                  view={views.get(panel.view)!}
                  layers={layers}
                  echoes={echoesIn(panel, layers, views, drawing)}
                  tool={{ ...tool, radius: SIZES[size] * (panel.side === "both" ? 1 : FOOT_BRUSH) }}
                  caption={t(`view.${panel.view}`)}
                  title={titleOf(panel)}
                  nameOf={nameOf}
                  onPaint={paint}
                  closer={toFoot(panel)}
                />
              ))}
            </div>
            {!wide && <Tools {...{ size, setSize, tool, setTool }} />}
            {scene === "body" && <p className="paint-hint soft">{t("paint.hint")}</p>}
          </>
        )}
        {!wide && <ModeButton mode={mode} setMode={setMode} />}
      </section>

      <section className="paint-result">
        <h2>{t("marked.title")}</h2>
        <MarkedList anatomy={anatomy} marks={drawing} onPaint={paint} />
        <a className="button primary" href={hrefOf("result")}>
          {t("paint.done")}
        </a>
      </section>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** Prepares the pictures that are not shown yet, one at a time, so that going to them does not wait. */
function usePrepared(views: ReadonlyMap<ViewId, View>): void {
  useEffect(() => {
    const waiting = [...views.values()];
    let timer = setTimeout(function next() {
      const view = waiting.shift();
      if (!view) return;
      labelsOf(view);
      drawnOf(view);
      timer = setTimeout(next, 120);
    }, 400);
    return () => clearTimeout(timer);
  }, [views]);
}

type Mode = "picture" | "list";

/** The body or a foot; on a narrow screen the body's two sides are choices of their own. */
function SceneChoice({ wide, scene, setScene, body, setBody }: { wide: boolean; scene: Scene; setScene: (scene: Scene) => void; body: number; setBody: (body: number) => void }) {
  const t = useText();
  if (wide) return <Segments label={t("paint.where")} value={scene} onChange={setScene} options={[{ id: "body", name: t("scene.body") }, { id: "right", name: t("scene.right") }, { id: "left", name: t("scene.left") }]} />;
  return (
    <Segments
      label={t("paint.where")}
      value={scene === "body" ? (body === 0 ? "front" : "back") : scene}
      onChange={(v) => {
        setScene(v === "front" || v === "back" ? "body" : v);
        if (v === "front" || v === "back") setBody(v === "front" ? 0 : 1);
      }}
      options={[{ id: "front", name: t("view.front") }, { id: "back", name: t("view.back") }, { id: "right", name: t("scene.right") }, { id: "left", name: t("scene.left") }]}
    />
  );
}

function ModeButton({ mode, setMode }: { mode: Mode; setMode: (mode: Mode) => void }) {
  const t = useText();
  return (
    <Button className="button quiet" onPress={() => setMode(mode === "list" ? "picture" : "list")}>
      {t(mode === "list" ? "paint.as-picture" : "paint.as-list")}
    </Button>
  );
}

/** Brush size, eraser, undo and redo. */
function Tools({ size, setSize, tool, setTool }: { size: Size; setSize: (size: Size) => void; tool: Omit<Tool, "radius">; setTool: (tool: Omit<Tool, "radius">) => void }) {
  const t = useText();
  const [{ painting }, tell] = useTold();
  return (
    <div className="paint-tools">
      <Segments
        label={t("paint.hand")}
        value={tool.erase ? "erase" : size}
        onChange={(v) => {
          if (v !== "erase") setSize(v);
          setTool({ ...tool, erase: v === "erase" });
        }}
        options={[{ id: "fine", name: t("size.fine") }, { id: "middle", name: t("size.middle") }, { id: "broad", name: t("size.broad") }, { id: "erase", name: t("paint.erase") }]}
      />
      <div className="paint-history">
        <Button className="button" isDisabled={painting.done === 0} onPress={() => tell({ kind: "undo" })}>
          {t("paint.undo")}
        </Button>
        <Button className="button" isDisabled={painting.done === painting.actions.length} onPress={() => tell({ kind: "redo" })}>
          {t("paint.redo")}
        </Button>
        <Button className="button quiet" isDisabled={painting.done === 0} onPress={() => tell({ kind: "paint", action: { kind: "clear" } })}>
          {t("paint.clear")}
        </Button>
      </div>
    </div>
  );
}
