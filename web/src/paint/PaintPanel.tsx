import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { Body } from "../art/Body.tsx";
import { isMirrored, type Panel, panelId, sideIn } from "../art/panel.ts";
import { areaPath } from "../art/drawn.ts";
import type { AreaShape, BodySide, Dot, View } from "../art/view.ts";
import { useText } from "../text/Text.tsx";
import { contourPath } from "./contour.ts";
import type { Echo } from "./echo.ts";
import { type Frame, mirroredFrame, moved, wholeFrame, zoomed } from "./frame.ts";
import { areaAt } from "./labels.ts";
import { beginStroke, extendStroke, type LiveStroke, pathOfField, type Tool } from "./live.ts";
import { type Layers, layerKey, type PaintAction } from "./painting.ts";
import { SENSATIONS, type Sensation } from "./sensation.ts";
import "./paint-panel.css";

/** A tap moves less than this on the screen and is shorter than that. */
const TAP = { pixels: 8, milliseconds: 280 };

interface Props {
  readonly panel: Panel;
  readonly view: View;
  readonly layers: Layers;
  /** What was painted in other pictures and lies in this one. */
  readonly echoes: readonly Echo[];
  readonly tool: Tool;
  /** What stands above the picture, and its full name. */
  readonly caption: string;
  readonly title: string;
  readonly nameOf: (area: AreaShape, side: BodySide) => string;
  readonly onPaint: (action: PaintAction) => void;
  /** A tap here goes to a closer picture; null where there is none. */
  readonly closer?: (area: AreaShape) => (() => void) | null;
}

/** One picture to paint on, with finger, pen or mouse. Two fingers move and zoom it. */
export function PaintPanel({ panel, view, layers, echoes, tool: held, caption, title, nameOf, onPaint, closer }: Props) {
  const t = useText();
  const id = panelId(panel);
  const whole = useMemo(() => (isMirrored(panel) ? mirroredFrame(view, wholeFrame(view)) : wholeFrame(view)), [panel, view]);
  const [frame, setFrame] = useState<Frame>(whole);
  useEffect(() => setFrame(whole), [whole]);
  // The brush keeps its size on the screen, so that a nearer view paints finer.
  const tool = useMemo(() => ({ ...held, radius: Math.max(6, Math.round(held.radius * (frame[2] / whole[2]))) }), [held, frame, whole]);
  const svg = useRef<SVGSVGElement>(null);
  const paths = useRef(new Map<Sensation, SVGPathElement>());
  const tag = useRef<HTMLOutputElement>(null);
  const ring = useRef<SVGCircleElement>(null);
  const live = useRef<{ stroke: LiveStroke; tool: Tool; from: Dot; at: number; moved: number } | null>(null);
  const fingers = useRef(new Map<number, Dot>());
  const pending = useRef(0);

  /** From the screen to the panel, before mirroring. */
  const onPanel = useCallback((x: number, y: number): Dot => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    if (!matrix) return [0, 0];
    const p = new DOMPoint(x, y).matrixTransform(matrix);
    return [p.x, p.y];
  }, []);
  const toView = useCallback(([x, y]: Dot): Dot => [isMirrored(panel) ? view.width - x : x, y], [panel, view]);

  const draw = () => {
    pending.current = 0;
    for (const [sensation, field] of live.current?.stroke.fields ?? []) paths.current.get(sensation)?.setAttribute("d", contourPath(field));
  };
  const redrawCommitted = () => {
    for (const s of SENSATIONS) {
      const field = layers.fields.get(layerKey(id, s));
      paths.current.get(s)?.setAttribute("d", field ? pathOfField(field) : "");
    }
  };

  const showName = (event: React.PointerEvent, at: Dot) => {
    const area = areaAt(view, at);
    if (!tag.current || !svg.current) return;
    tag.current.textContent = area ? nameOf(area, sideIn(panel, area.side)) : "";
    const box = svg.current.getBoundingClientRect();
    const lift = event.pointerType === "mouse" ? 28 : 76;
    const half = tag.current.offsetWidth / 2;
    const x = Math.max(half + 4, Math.min(box.width - half - 4, event.clientX - box.left));
    tag.current.style.transform = `translate(calc(${x}px - 50%), ${Math.max(0, event.clientY - box.top - lift)}px)`;
    tag.current.dataset.shown = area ? "yes" : "no";
    ring.current?.setAttribute("transform", `translate(${onPanel(event.clientX, event.clientY).join(" ")})`);
  };

  const drop = () => {
    if (pending.current) cancelAnimationFrame(pending.current);
    pending.current = 0;
    live.current = null;
    redrawCommitted();
  };

  const down = (event: React.PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.current.size > 1) return drop();
    const at = toView(onPanel(event.clientX, event.clientY));
    const stroke = beginStroke(layers, id, tool, view.width, view.height);
    extendStroke(stroke, at, tool);
    live.current = { stroke, tool, from: [event.clientX, event.clientY], at: event.timeStamp, moved: 0 };
    pending.current ||= requestAnimationFrame(draw);
    showName(event, at);
  };

  const move = (event: React.PointerEvent<SVGSVGElement>) => {
    const before = fingers.current.get(event.pointerId);
    if (before && fingers.current.size === 2) {
      const [other] = [...fingers.current].filter(([p]) => p !== event.pointerId).map(([, dot]) => dot);
      const span = (p: Dot) => Math.hypot(p[0] - other[0], p[1] - other[1]) || 1;
      const now: Dot = [event.clientX, event.clientY];
      const middle = (p: Dot): Dot => onPanel((p[0] + other[0]) / 2, (p[1] + other[1]) / 2);
      const [a, b] = [middle(before), middle(now)];
      setFrame((f) => zoomed(moved(f, whole, a[0] - b[0], a[1] - b[1]), whole, span(now) / span(before), b));
      fingers.current.set(event.pointerId, now);
      return;
    }
    const current = live.current;
    const points = current && event.nativeEvent.getCoalescedEvents ? event.nativeEvent.getCoalescedEvents() : [event.nativeEvent];
    if (current && fingers.current.has(event.pointerId)) {
      current.moved = Math.max(current.moved, Math.hypot(event.clientX - current.from[0], event.clientY - current.from[1]));
      let drawn = false;
      for (const p of points.length > 0 ? points : [event.nativeEvent]) drawn = extendStroke(current.stroke, toView(onPanel(p.clientX, p.clientY)), current.tool) || drawn;
      if (drawn) pending.current ||= requestAnimationFrame(draw);
    }
    showName(event, toView(onPanel(event.clientX, event.clientY)));
  };

  const up = (event: React.PointerEvent<SVGSVGElement>) => {
    fingers.current.delete(event.pointerId);
    const current = live.current;
    if (!current) return;
    if (tag.current && event.pointerType !== "mouse") tag.current.dataset.shown = "no";
    const tapped = current.moved < TAP.pixels && event.timeStamp - current.at < TAP.milliseconds;
    const area = areaAt(view, current.stroke.points[0]);
    const nearer = tapped && area ? closer?.(area) : null;
    if (nearer) {
      drop();
      nearer();
      return;
    }
    if (pending.current) cancelAnimationFrame(pending.current);
    pending.current = 0;
    live.current = null;
    onPaint({ kind: "stroke", panel: id, sensation: current.tool.sensation, intensity: current.tool.intensity, radius: current.tool.radius, erase: current.tool.erase, points: current.stroke.points });
  };

  const centre: Dot = [frame[0] + frame[2] / 2, frame[1] + frame[3] / 2];
  const zoom = (factor: number) => setFrame((f) => zoomed(f, whole, factor, centre));
  const isWhole = frame[2] >= whole[2] * 0.999;

  return (
    <figure className="paint-panel">
      <figcaption>
        <span>{caption}</span>
        <span className="paint-zoom">
          <Button className="button quiet" aria-label={t("paint.farther", { view: title })} isDisabled={isWhole} onPress={() => zoom(1 / 1.5)}>
            −
          </Button>
          <Button className="button quiet" aria-label={t("paint.nearer", { view: title })} isDisabled={frame[2] <= whole[2] / 5.9} onPress={() => zoom(1.5)}>
            +
          </Button>
        </span>
      </figcaption>
      <div className="paint-surface">
        <svg
          ref={svg}
          role="img"
          aria-label={t("paint.picture", { view: title })}
          viewBox={frame.join(" ")}
          data-panel={id}
          data-erase={tool.erase || undefined}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={(event) => {
            fingers.current.delete(event.pointerId);
            drop();
          }}
          onPointerLeave={() => {
            if (tag.current && !live.current) tag.current.dataset.shown = "no";
          }}
          onWheel={(event) => {
            if (event.ctrlKey) setFrame((f) => zoomed(f, whole, Math.exp(-event.deltaY / 200), onPanel(event.clientX, event.clientY)));
          }}
        >
          <Body
            view={view}
            panel={panel}
            onSkin={
              <>
                {echoes.map(({ area, sensation }) => (
                  <path key={`${area.id} ${area.side} ${sensation}`} className={`paint-echo ${sensation}`} d={areaPath(view, area)} />
                ))}
                {SENSATIONS.map((s) => {
              const field = layers.fields.get(layerKey(id, s));
              return (
                <path
                  key={s}
                  ref={(element) => {
                    if (element) paths.current.set(s, element);
                    else paths.current.delete(s);
                  }}
                  className={`paint ${s}`}
                  fill={`url(#texture-${s})`}
                  d={field ? pathOfField(field) : ""}
                />
              );
                })}
              </>
            }
          />
          <circle ref={ring} className="paint-ring" r={tool.radius} cx="0" cy="0" />
        </svg>
        <output ref={tag} className="paint-tag" aria-hidden="true" />
      </div>
    </figure>
  );
}
