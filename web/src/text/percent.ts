import type { Translate } from "./Text.tsx";

/** A share in whole percent; what is not nothing is never said to be 0 %. */
export function percent(t: Translate, share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return t("percent.under", { n: 1 });
  if (whole === 100 && share < 1) return t("percent.over", { n: 99 });
  return t("percent", { n: whole });
}
