import { Checkbox, Disclosure, DisclosurePanel, Button, Heading } from "react-aria-components";
import type { BodySide } from "../art/view.ts";
import type { ShippedAnatomy } from "../engine/shipped.ts";
import { useText } from "../text/Text.tsx";
import type { Mark } from "./drawing.ts";
import type { PaintAction } from "./painting.ts";
import type { Tool } from "./live.ts";
import { REGIONS } from "./region.ts";
import "./area-list.css";

/** The same as painting, as a list: every area, left and right, for the chosen sensation and strength. */
export function AreaList({ anatomy, marks, tool, onPaint }: { anatomy: ShippedAnatomy; marks: readonly Mark[]; tool: Tool; onPaint: (action: PaintAction) => void }) {
  const t = useText();
  const marked = (area: string, side: BodySide) => marks.some((m) => m.area === area && m.sensation === tool.sensation && (m.side === side || m.side === "midline"));
  const toggle = (area: string, side: BodySide, on: boolean) =>
    onPaint(on ? { kind: "mark", area, side, sensation: tool.sensation, intensity: tool.intensity } : { kind: "unmark", area, side, sensation: tool.sensation });
  return (
    <div className="area-list">
      <p className="soft">{t("list.how", { sensation: t(`sensation.${tool.sensation}`) })}</p>
      {REGIONS.map((region) => {
        const areas = anatomy.areas.filter((a) => a.region === region);
        const count = marks.filter((m) => m.sensation === tool.sensation && areas.some((a) => a.id === m.area)).length;
        return (
          <Disclosure key={region} className="region">
            <Heading level={2}>
              <Button slot="trigger" className="region-button">
                <span className="caret" aria-hidden="true" />
                {t(`region.${region}`)}
                {count > 0 && <span className="region-count">{t("list.marked", { n: count })}</span>}
              </Button>
            </Heading>
            <DisclosurePanel>
              <ul>
                {areas.map((area) => (
                  <li key={area.id}>
                    <span>{area.name}</span>
                    {(["right", "left"] as const).map((side) => (
                      <Checkbox key={side} className="check" aria-label={t("paint.name", { area: area.name, side: t(`side.${side}`) })} isSelected={marked(area.id, side)} onChange={(on) => toggle(area.id, side, on)}>
                        <svg className="check-box" viewBox="0 0 26 26" aria-hidden="true">
                          <path d="M6 13.5l5 5 9-11" />
                        </svg>
                        {t(`side.${side}`)}
                      </Checkbox>
                    ))}
                  </li>
                ))}
              </ul>
            </DisclosurePanel>
          </Disclosure>
        );
      })}
    </div>
  );
}
