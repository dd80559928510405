import { useText } from "../text/Text.tsx";
import "./legend.css";

/** What the marks on a nerve map mean. */
export function Legend() {
  const t = useText();
  return (
    <ul className="legend">
      <li>
        <svg viewBox="0 0 30 24" aria-hidden="true">
          <g className="site-glow" transform="translate(15 12)">
            <circle r="11" />
            <circle r="8" />
            <circle r="4" className="site-core" />
          </g>
        </svg>
        {t("legend.site")}
      </li>
      <li>
        <svg viewBox="0 0 30 24" aria-hidden="true">
          <path d="M2 18C10 18 18 6 28 6" className="nerve nerve-way" />
        </svg>
        {t("legend.way")}
      </li>
      <li>
        <svg viewBox="0 0 30 24" aria-hidden="true">
          <rect width="30" height="24" className="area-strong" rx="3" />
        </svg>
        {t("legend.numb")}
      </li>
      <li>
        <svg viewBox="0 0 30 24" aria-hidden="true">
          <rect width="30" height="24" className="area-some" rx="3" />
        </svg>
        {t("legend.numb-some")}
      </li>
      <li>
        <svg viewBox="0 0 30 24" aria-hidden="true">
          <rect width="30" height="24" className="area-pain" rx="3" />
        </svg>
        {t("legend.pain")}
      </li>
      <li>
        <svg viewBox="0 0 30 24" aria-hidden="true">
          <circle cx="15" cy="12" r="7" className="spared-ring" />
        </svg>
        {t("legend.spared")}
      </li>
    </ul>
  );
}
