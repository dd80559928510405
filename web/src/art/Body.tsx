import { memo, type ReactNode, useId } from "react";
import { drawnOf } from "./drawn.ts";
import { type Panel, transformOf } from "./panel.ts";
import type { View } from "./view.ts";
import "./body.css";

/** How a body is drawn: skin with its shadows, what lies on the skin, the pen lines, what lies over them. All in the view's own frame. */
export function Body({ view, panel, onSkin, overInk }: { view: View; panel: Panel; onSkin?: ReactNode; overInk?: ReactNode }) {
  const clip = useId();
  return (
    <g transform={transformOf(panel, view)}>
      <clipPath id={clip}>
        <path d={view.path} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <Skin view={view} />
        {onSkin}
      </g>
      <Pen view={view} />
      {overInk}
    </g>
  );
}

/** Skin lit from the upper left: the outline, moved towards the light, leaves its shaded side uncovered. */
const Skin = memo(function Skin({ view }: { view: View }) {
  const far = view.stroke * 3.2;
  const near = view.stroke * 1.5;
  return (
    <g className="body-skin">
      <path className="body-shade-deep" d={view.path} />
      <path className="body-shade" d={view.path} transform={`translate(${-near} ${-near * 0.7})`} />
      <path className="body-light" d={view.path} transform={`translate(${-far} ${-far * 0.7})`} />
      {drawnOf(view).shades.map(({ key, name, d }) => (
        <path key={key} className={name} d={d} />
      ))}
    </g>
  );
});

const Pen = memo(function Pen({ view }: { view: View }) {
  return (
    <g className="body-pen">
      {drawnOf(view).pen.map(({ key, name, d }) => (
        <path key={key} className={name} d={d} />
      ))}
    </g>
  );
});
