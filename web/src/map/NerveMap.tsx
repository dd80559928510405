import { memo, useId, useMemo } from "react";
import { Body } from "../art/Body.tsx";
import { isMirrored, type Panel, sideIn } from "../art/panel.ts";
import { type BodySide, type Dot, ringsOf, type View } from "../art/view.ts";
import { polygonPath } from "../geometry/curve.ts";
import { mirroredFrame } from "../paint/frame.ts";
import { halfOf, mapFrame } from "./half.ts";
import { type Line, linesOf } from "./lines.ts";
import type { Reading } from "./reading.ts";
import { Spine } from "./Spine.tsx";
import "./nerve-map.css";

interface Props {
  readonly panel: Panel;
  readonly view: View;
  /** The side of the body that is hurt. */
  readonly side: BodySide;
  readonly reading: Reading | null;
  /** Where it is felt, marked on the skin. */
  readonly felt?: ReadonlySet<string>;
  /** Areas to point out: they tell this site from another. */
  readonly telling?: ReadonlySet<string>;
  /** The segment or root that is looked at. */
  readonly focus: string | null;
  readonly label: string;
  readonly onFocus: (id: string | null) => void;
  readonly onPick?: (id: string) => void;
  /** Only the hurt half of the body. */
  readonly half?: boolean;
  /** The other side of the same figure, whose nerves are seen through it. */
  readonly opposite?: View;
}

/** The nerves on one picture of the body: the site glows, the way to where it is felt is drawn, what lies beyond is shaded, what stays well is ringed. */
export const NerveMap = memo(function NerveMap({ panel, view, side, reading, felt, telling, focus, label, onFocus, onPick, half = false, opposite }: Props) {
  const clip = useId();
  const cut = useMemo(() => (half ? halfOf(view, panel, side) : null), [view, panel, side, half]);
  const frame = useMemo(() => cut?.frame ?? (isMirrored(panel) ? mirroredFrame(view, mapFrame(view)) : mapFrame(view)), [cut, view, panel]);
  const mine = (s: BodySide) => sideIn(panel, s) === side;
  const lines = useMemo(() => linesOf(view, opposite), [view, opposite]);
  const sites = reading ? sitesIn(view, reading, panel, side) : [];
  const kindOf = ({ id, side: of, from }: Line) => {
    if (!reading || !mine(of)) return "rest";
    const roots = reading.lesion.kind === "roots" ? reading.lesion.roots : null;
    if (roots && from !== null && !roots.includes(from)) return "rest";
    if (reading.way.has(id) || roots?.includes(id)) return "way";
    return reading.beyond.has(id) ? "beyond" : "rest";
  };
  const behind = lines.filter((line) => line.behind && kindOf(line) === "way");
  return (
    <svg className="nerve-map" viewBox={frame.join(" ")} role="img" aria-label={label} data-panel={panel.view} onPointerLeave={() => onFocus(null)}>
      {cut && (
        <clipPath id={clip}>
          <path d={cut.clip} />
        </clipPath>
      )}
      <g clipPath={cut ? `url(#${clip})` : undefined}>
      <Body
        view={view}
        panel={panel}
        onSkin={
          reading && (
            <>
              <Territory {...{ view, panel, side, reading, felt, telling }} />
              {behind.map((line) => (
                <path key={line.key} d={line.d} className="nerve nerve-behind" />
              ))}
            </>
          )
        }
        overInk={
          <g>
            <Spine view={view} />
            {["rest", "beyond", "way"].map((kind) =>
              lines.filter((line) => kindOf(line) === kind && !line.behind).map((line) => (
                <path key={line.key} d={line.d} className={`nerve nerve-${kind} nerve-${line.calibre}`} data-deep={line.deep || undefined} data-focus={(focus === line.id && mine(line.side)) || undefined} />
              )),
            )}
            {lines.filter((line) => kindOf(line) === "way" && !line.behind).map((line) => (
              <path key={`signal ${line.key}`} d={line.d} className="nerve-signal" pathLength="100" />
            ))}
            {reading && view.areas.filter((a) => !a.unmapped && mine(a.side) && reading.spared.has(a.id) && isNear(view, a.id, reading)).map((a) => (
              <circle key={`${a.id}${a.side}`} className="spared-ring" cx={a.label[0]} cy={a.label[1]} r={view.stroke * 2.1} />
            ))}
            {sites.map((at) => (
              <g key={at.join()} transform={`translate(${at.join(" ")})`} className="site-glow">
                <circle r={view.stroke * 9} />
                <circle r={view.stroke * 5.5} />
                <circle r={view.stroke * 2.6} className="site-core" />
              </g>
            ))}
            {lines.filter((line) => mine(line.side) && !line.behind).map((line) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: a picture's part for the pointer; keys walk the same nerves on the frame around the maps
              <path
                key={`touch ${line.key}`}
                d={line.d}
                className="nerve-touch"
                data-nerve={line.id}
                data-pickable={onPick ? true : undefined}
                strokeWidth={view.stroke * 5.5}
                onPointerEnter={() => onFocus(line.id)}
                onPointerDown={() => onFocus(line.id)}
                onClick={() => onPick?.(line.id)}
              />
            ))}
          </g>
        }
      />
      </g>
      {cut && <path d={cut.edge} className="cut-edge" />}
    </svg>
  );
});

/** Skin beyond the site, by how likely it goes numb, and where it is felt. */
function Territory({ view, panel, side, reading, felt, telling }: Pick<Props, "view" | "panel" | "side" | "felt" | "telling"> & { reading: Reading }) {
  return (
    <g className="territory">
      {view.areas.filter((a) => !a.unmapped && sideIn(panel, a.side) === side).map((area) => {
        const p = reading.numb.get(area.id) ?? 0;
        const ache = reading.pain.get(area.id) ?? 0;
        const level = p >= 0.6 ? "strong" : p >= 0.3 ? "some" : ache >= 0.3 ? "pain" : null;
        const isFelt = felt?.has(area.id) ?? false;
        if (!level && !isFelt) return null;
        const d = ringsOf(view, area).map((ring) => polygonPath(ring)).join("");
        return <path key={area.id + area.side} d={d} fillRule="evenodd" className={`area-${level ?? "felt"}`} data-felt={isFelt || undefined} data-telling={telling?.has(area.id) || undefined} />;
      })}
    </g>
  );
}

/** Only what lies in sight of the trouble is worth calling spared: areas with an affected neighbour. */
function isNear(view: View, area: string, reading: Reading): boolean {
  const bounds = new Set(view.areas.filter((a) => a.id === area).flatMap((a) => a.rings.flat().map((r) => r.replace(/^-/, ""))));
  return view.areas.some((a) => (reading.numb.get(a.id) ?? 0) >= 0.3 && a.rings.some((ring) => ring.some((r) => bounds.has(r.replace(/^-/, "")))));
}

/** Where the site lies in this picture: its named sites, else the middle of its lines; for a root where it leaves the spine. */
function sitesIn(view: View, { lesion }: Reading, panel: Panel, side: BodySide): Dot[] {
  const mine = (s: BodySide) => sideIn(panel, s) === side;
  if (lesion.kind === "pattern") return [];
  if (lesion.kind === "roots") return lesion.roots.flatMap((root) => view.roots.filter((r) => r.root === root && mine(r.side)).slice(0, 1).map((r) => r.points[0]));
  const named = view.sites.filter((s) => s.nerve === lesion.id && mine(s.side)).map((s) => s.at);
  if (named.length > 0) return named;
  const lines = view.nerves.filter((n) => n.id === lesion.id && mine(n.side)).sort((a, b) => b.points.length - a.points.length);
  return lines.slice(0, 1).map((l) => l.points[Math.floor(l.points.length / 2)]);
}
