import type { Origin, Result } from "@proximal/engine";
import { likelihoodKey, oddsOf } from "../text/likelihood.ts";
import { percent } from "../text/percent.ts";
import { useText } from "../text/Text.tsx";
import "./origins.css";

/** Below this share an origin is not worth its own bar. */
const WORTH = 0.03;

/** Where it likely starts: a sentence with the chance in words and numbers, then a bar for each origin. */
export function Origins({ result }: { result: Result }) {
  const t = useText();
  const rows = result.origins as readonly { origin: Origin; probability: number }[];
  const [first] = rows;
  return (
    <section>
      <h2 className="origin-title">{t("origin.title")}</h2>
      <p className="origin-says">{t("origin.says", { likely: t(likelihoodKey(first.probability)), where: t(`origin.${first.origin}`), odds: t("odds", { ...oddsOf(first.probability) }) })}</p>
      <ul className="origin-bars">
        {rows.filter((r) => r.probability >= WORTH).map((row, i) => (
          <li key={row.origin} data-first={i === 0 || undefined}>
            <span>{t(`origin.${row.origin}`)}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="10" className="often-whole" />
              <rect width={row.probability * 100} height="10" className="origin-part" />
            </svg>
            <span>{percent(t, row.probability)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
