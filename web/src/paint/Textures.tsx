import type { ReactNode } from "react";
import { SENSATIONS, type Sensation } from "./sensation.ts";
import "./textures.css";

/** What each sensation looks like besides its colour: the marks of a pain drawing. */
const MARKS: Readonly<Record<Sensation, ReactNode>> = {
  ache: <path d="M5 15q4-7 8 0M23 33q4-7 8 0" />,
  sharp: <path d="M-3 21 21-3M3 39 39 3M15 39l24-24" strokeWidth="3.4" />,
  burning: <path d="M4 4l10 10M14 4 4 14M22 22l10 10M32 22 22 32" strokeWidth="2.8" />,
  tingling: (
    <g className="texture-dots">
      <circle cx="6" cy="6" r="2.5" />
      <circle cx="24" cy="6" r="2.5" />
      <circle cx="15" cy="15" r="2.5" />
      <circle cx="33" cy="15" r="2.5" />
      <circle cx="6" cy="24" r="2.5" />
      <circle cx="24" cy="24" r="2.5" />
      <circle cx="15" cy="33" r="2.5" />
      <circle cx="33" cy="33" r="2.5" />
    </g>
  ),
  numb: <path d="M3 6h13M21 15h13M3 24h13M21 33h13" strokeWidth="3" />,
  cold: <path d="M9 3v12M3.8 6l10.4 6M14.2 6 3.8 12M27 21v12M21.8 24l10.4 6M32.2 24l-10.4 6" />,
  cramp: <path d="M-3 9q6-7 12 0t12 0 12 0 12 0M-3 27q6-7 12 0t12 0 12 0 12 0" strokeWidth="2.8" />,
};
const TILE = 36;

/** The textures of all sensations, drawn once for the page. */
export function Textures() {
  return (
    <svg className="textures" width="0" height="0" aria-hidden="true">
      <defs>
        {SENSATIONS.map((sensation) => (
          <pattern key={sensation} id={`texture-${sensation}`} className={`texture ${sensation}`} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
            <rect className="texture-wash" width={TILE} height={TILE} />
            {MARKS[sensation]}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A small sample of a sensation's paint. */
export function Swatch({ sensation }: { sensation: Sensation }) {
  return (
    <svg className={`swatch ${sensation}`} viewBox="0 0 74 74" aria-hidden="true">
      <path d="M38 3c18-1 33 12 33 31 1 21-14 37-34 37C17 72 3 57 3 38 2 18 18 3 38 3Z" fill={`url(#texture-${sensation})`} />
    </svg>
  );
}
