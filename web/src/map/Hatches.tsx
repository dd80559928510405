/** The shades of skin beyond a site: close lines where numbness is likely, wide ones where it is possible, dots where it only hurts. Drawn once for a screen. */
export function Hatches() {
  return (
    <svg className="textures" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch-strong" className="hatch" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(35)">
          <rect width="14" height="14" fillOpacity="0.26" />
          <path d="M0 7h14" strokeOpacity="0.55" />
        </pattern>
        <pattern id="hatch-some" className="hatch" width="20" height="20" patternUnits="userSpaceOnUse" patternTransform="rotate(35)">
          <rect width="20" height="20" fillOpacity="0.11" />
          <path d="M0 10h20" strokeOpacity="0.5" />
        </pattern>
        <pattern id="hatch-pain" className="hatch" width="24" height="24" patternUnits="userSpaceOnUse">
          <rect width="24" height="24" fillOpacity="0.08" />
          <path d="M5 6h.1M17 18h.1" strokeWidth="5" strokeLinecap="round" strokeOpacity="0.6" />
        </pattern>
      </defs>
    </svg>
  );
}
