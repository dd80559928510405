import { memo } from "react";
import type { View } from "../art/view.ts";

/** Lumbar vertebrae and sacrum, behind the roots. */
export const Spine = memo(function Spine({ view }: { view: View }) {
  const bones = view.levels.filter((l) => l.kind === "vertebra");
  if (bones.length === 0) return null;
  const last = view.levels.find((l) => l.kind === "hiatus");
  const [x, y] = bones[bones.length - 1].at;
  const top = y + 25;
  const bottom = (last?.at[1] ?? y + 150) + 16;
  return (
    <g className="spine">
      {bones.map(({ id, at: [cx, cy] }) => (
        <path
          key={id}
          d={`M${cx - 27} ${cy - 17}c10 5 44 5 54 0c2 6 2 9 1 12l25-4c5 0 5 7 0 8l-25 5c0 5 1 9 2 13c-12 5-48 5-60 0c1-4 2-8 2-13l-25-5c-5-1-5-8 0-8l25 4c-1-3-1-6 1-12Z`}
        />
      ))}
      <path d={`M${x - 40} ${top}c14 7 66 7 80 0c2 34-12 66-24 ${bottom - top - 20}c-6 16-26 16-32 0c-12-${bottom - top - 86}-26-${bottom - top - 54}-24-${bottom - top - 20}Z`} />
      {view.levels.filter((l) => l.kind === "foramen").map(({ id, side, at }) => (
        <circle key={`${id}${side}`} cx={at[0]} cy={at[1]} r="4" />
      ))}
      {bones.map(({ id, root, at: [cx, cy] }) => (
        <text key={id} x={cx} y={cy + 5}>
          {root}
        </text>
      ))}
    </g>
  );
});
