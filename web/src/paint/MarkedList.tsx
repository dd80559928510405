import { Button } from "react-aria-components";
import type { ShippedAnatomy } from "../engine/shipped.ts";
import { useText } from "../text/Text.tsx";
import type { Mark } from "./drawing.ts";
import type { PaintAction } from "./painting.ts";
import { Swatch } from "./Textures.tsx";
import "./marked-list.css";

/** What the painting says so far, in words; each row can be taken back. */
export function MarkedList({ anatomy, marks, onPaint }: { anatomy: ShippedAnatomy; marks: readonly Mark[]; onPaint: (action: PaintAction) => void }) {
  const t = useText();
  const order = new Map(anatomy.areas.map((a, i) => [a.id, i]));
  const names = new Map(anatomy.areas.map((a) => [a.id, a.name]));
  const rows = [...marks].sort((a, b) => (order.get(a.area) ?? 0) - (order.get(b.area) ?? 0));
  if (rows.length === 0) return <p className="soft">{t("marked.none")}</p>;
  return (
    <ul className="marked">
      {rows.map((mark) => {
        const name = names.get(mark.area) ?? mark.area;
        const place = t("paint.name", { area: name, side: t(`side.${mark.side}`) });
        return (
          <li key={`${mark.area}${mark.side}${mark.sensation}`}>
            <Swatch sensation={mark.sensation} />
            <span>
              {place}
              <small>{t("marked.row", { sensation: t(`sensation.${mark.sensation}`), n: mark.intensity })}</small>
            </span>
            <Button
              className="button quiet"
              aria-label={t("marked.remove", { place, sensation: t(`sensation.${mark.sensation}`) })}
              onPress={() => {
                for (const side of mark.side === "left" || mark.side === "right" ? [mark.side] : (["left", "right"] as const)) onPaint({ kind: "unmark", area: mark.area, side, sensation: mark.sensation });
              }}
            >
              <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className="cross">
                <path d="M4 4l12 12M16 4 4 16" />
              </svg>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
