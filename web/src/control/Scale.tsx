import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";

/** A number set by sliding, or by arrow keys. */
export function Scale({ label, value, least, most, step = 1, says, onChange }: { label: string; value: number; least: number; most: number; step?: number; says?: string; onChange: (value: number) => void }) {
  return (
    <Slider className="slider" value={value} minValue={least} maxValue={most} step={step} onChange={(v) => onChange(v as number)}>
      <Label className="field-label">{label}</Label>
      <SliderOutput>{says}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}
