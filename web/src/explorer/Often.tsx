import { oftenKey } from "../text/likelihood.ts";
import { percent } from "../text/percent.ts";
import { useText } from "../text/Text.tsx";

/** How often a sign is found: a bar, a number and a word. */
export function Often({ probability, bold = false }: { probability: number; bold?: boolean }) {
  const t = useText();
  
  return (
    <span className="often" data-bold={bold || undefined}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="10" className="often-whole" />
        <rect width={probability * 100} height="10" className="often-part" />
      </svg>
      <span>
        {percent(t, probability)} <small>{t(oftenKey(probability))}</small>
      </span>
    </span>
  );
}
