import { Label, Radio, RadioGroup } from "react-aria-components";
import { useText } from "../text/Text.tsx";
import { SENSATIONS, type Sensation } from "./sensation.ts";
import { Swatch } from "./Textures.tsx";
import "./sensation-picker.css";

/** What does it feel like? Chosen before painting. */
export function SensationPicker({ value, onChange }: { value: Sensation; onChange: (value: Sensation) => void }) {
  const t = useText();
  return (
    <RadioGroup className="sensations" value={value} onChange={(v) => onChange(v as Sensation)}>
      <Label className="field-label">{t("paint.sensation")}</Label>
      <div className="sensation-row">
        {SENSATIONS.map((sensation) => (
          <Radio key={sensation} value={sensation} className={`sensation ${sensation}`}>
            <Swatch sensation={sensation} />
            {t(`sensation.${sensation}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
