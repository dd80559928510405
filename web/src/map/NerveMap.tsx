import { memo, useId, useMemo } from "react";
import { Body } from "../art/Body.tsx";
import { isMirrored, type Panel, sideIn } from "../art/panel.ts";
import { areaPath, neighboursOf } from "../art/drawn.ts";
import type { BodySide, Dot, View } from "../art/view.ts";
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
  const kindOf = ({ id, side: of, from }: Line): Kind => {
    if (!reading || !mine(of)) return "rest";
    const roots = reading.lesion.kind === "roots" ? reading.lesion.roots : null;
    if (roots && from !== null && !roots.includes(from)) return "rest";
    if (reading.way.has(id) || roots?.includes(id)) return "way";
    return reading.beyond.has(id) ? "beyond" : "rest";
  };
  const groups = groupsOf(lines, kindOf);
  const ringed = reading ? view.areas.filter((a) => !a.unmapped && mine(a.side) && reading.spared.has(a.id) && isNear(view, a.id, reading)) : [];
  const nerveAt = (event: React.SyntheticEvent) => (event.target as SVGElement).dataset.nerve ?? null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the picture is for the pointer; keys walk the same nerves on the frame around the maps
    <svg
      className="nerve-map"
      viewBox={frame.join(" ")}
      role="img"
      aria-label={label}
      data-panel={panel.view}
      onPointerOver={(event) => onFocus(nerveAt(event))}
      onPointerDown={(event) => onFocus(nerveAt(event))}
      onPointerLeave={() => onFocus(null)}
      onClick={(event) => {
        const id = nerveAt(event);
        if (id) onPick?.(id);
      }}
    >
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
                {groups.behind && <path d={groups.behind} className="nerve nerve-behind" />}
              </>
            )
          }
          overInk={
            <g>
              <Spine view={view} />
              {groups.shown.map(({ name, deep, d }) => (
                <path key={name + deep} d={d} className={name} data-deep={deep || undefined} />
              ))}
              {focus && <path className="nerve nerve-focus" d={lines.filter((l) => l.id === focus && mine(l.side) && !l.behind).map((l) => l.d).join("")} />}
              {reading && <path key={reading.site} d={signalOf(lines, reading, mine)} className="nerve-signal" pathLength="100" />}
              {ringed.map((a) => (
                <circle key={`${a.id}${a.side}`} className="spared-ring" cx={a.label[0]} cy={a.label[1]} r={view.stroke * 2.1} />
              ))}
              {sites.map((at) => (
                <g key={at.join()} transform={`translate(${at.join(" ")})`} className="site-glow">
                  <circle r={view.stroke * 9} />
                  <circle r={view.stroke * 5.5} />
                  <circle r={view.stroke * 2.6} className="site-core" />
                </g>
              ))}
              <Touch view={view} panel={panel} side={side} lines={lines} isPickable={onPick !== undefined} />
            </g>
          }
        />
      </g>
      {cut && <path d={cut.edge} className="cut-edge" />}
    </svg>
  );
});

/** Broad unseen lines over the nerves of the hurt side, for the pointer to find. */
const Touch = memo(function Touch({ view, panel, side, lines, isPickable }: { view: View; panel: Panel; side: BodySide; lines: readonly Line[]; isPickable: boolean }) {
  return (
    <g className="nerve-touches" data-pickable={isPickable || undefined} strokeWidth={view.stroke * 5.5}>
      {lines.filter((line) => !line.behind && sideIn(panel, line.side) === side).map((line) => (
        <path key={line.key} d={line.d} data-nerve={line.id} />
      ))}
    </g>
  );
});

type Kind = "rest" | "beyond" | "way";

/** Lines that look alike as one path, in the order in which they lie over each other. */
function groupsOf(lines: readonly Line[], kindOf: (line: Line) => Kind): { shown: { name: string; deep: boolean; d: string }[]; behind: string } {
  const shown = new Map<string, { name: string; deep: boolean; d: string }>();
  for (const kind of ["rest", "beyond", "way"] as const) {
    for (const line of lines) {
      if (line.behind || kindOf(line) !== kind) continue;
      const name = `nerve nerve-${kind} nerve-${line.calibre}`;
      const group = shown.get(`${name}${line.deep}`) ?? { name, deep: line.deep, d: "" };
      group.d += line.d;
      shown.set(`${name}${line.deep}`, group);
    }
  }
  return { shown: [...shown.values()], behind: lines.filter((line) => line.behind && kindOf(line) === "way").map((line) => line.d).join("") };
}

/** The lines along which a signal runs, one after the other, from the site outwards. */
function signalOf(lines: readonly Line[], reading: Reading, mine: (side: BodySide) => boolean): string {
  const roots = reading.lesion.kind === "roots" ? reading.lesion.roots : [];
  return [...roots.slice(0, 1), ...reading.chain].map((id) => lines.filter((l) => l.id === id && mine(l.side)).map((l) => l.d).join("")).join("");
}

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
        return <path key={area.id + area.side} d={areaPath(view, area)} fillRule="evenodd" className={`area-${level ?? "felt"}`} data-felt={isFelt || undefined} data-telling={telling?.has(area.id) || undefined} />;
      })}
    </g>
  );
}

/** Only what lies in sight of the trouble is worth calling spared: areas with an affected neighbour. */
function isNear(view: View, area: string, reading: Reading): boolean {
  for (const neighbour of neighboursOf(view).get(area) ?? []) if ((reading.numb.get(neighbour) ?? 0) >= 0.3) return true;
  return false;
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
