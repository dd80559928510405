import type { ReactNode } from "react";
import type { MessageKey } from "../text/message.ts";
import { useText } from "../text/Text.tsx";
import "./legend.css";

const patch = (className: string) => <rect width="30" height="24" className={className} rx="3" />;

/** Each mark as it is drawn on the map, with the message that names it. */
const MARKS: readonly (readonly [MessageKey, ReactNode])[] = [
  [
    "legend.site",
    <g key="site" className="site-glow" transform="translate(15 12)">
      <circle r="11" />
      <circle r="8" />
      <circle r="4" className="site-core" />
    </g>,
  ],
  ["legend.way", <path key="way" d="M2 18C10 18 18 6 28 6" className="nerve nerve-way" />],
  ["legend.numb", patch("area-strong")],
  ["legend.numb-some", patch("area-some")],
  ["legend.pain", patch("area-pain")],
  ["legend.spared", <circle key="spared" cx="15" cy="12" r="7" className="spared-ring" />],
];

/** What the marks on a nerve map mean. */
export function Legend() {
  const t = useText();
  return (
    <ul className="legend">
      {MARKS.map(([name, mark]) => (
        <li key={name}>
          <svg viewBox="0 0 30 24" aria-hidden="true">
            {mark}
          </svg>
          {t(name)}
        </li>
      ))}
    </ul>
  );
}
