import { useCallback } from "react";
import type { ShippedAnatomy } from "../engine/shipped.ts";
import { useText } from "../text/Text.tsx";

/** Names of sites: a nerve by its name and its lay word, roots as roots. */
export function useSiteName(anatomy: ShippedAnatomy): (site: string) => { name: string; lay: string | null } {
  const t = useText();
  return useCallback(
    (site) => {
      const segment = anatomy.segments.find((s) => s.id === site.split("/")[0]);
      if (segment) return { name: segment.name, lay: segment.lay ?? null };
      const roots = site.split("+");
      if (roots.every((r) => anatomy.roots.includes(r))) return { name: roots.length === 1 ? t("site.root", { root: site }) : t("site.roots", { roots: roots.join(" + ") }), lay: t("site.root-lay") };
      return { name: site.replaceAll("-", " "), lay: null };
    },
    [anatomy, t],
  );
}
