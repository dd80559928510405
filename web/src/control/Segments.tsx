import { Radio, RadioGroup } from "react-aria-components";

/** One of a few choices, side by side. */
export function Segments<T extends string>({ label, options, value, onChange }: { label: string; options: readonly { readonly id: T; readonly name: string }[]; value: T; onChange: (value: T) => void }) {
  return (
    <RadioGroup aria-label={label} orientation="horizontal" className="segments" value={value} onChange={(v) => onChange(v as T)}>
      {options.map(({ id, name }) => (
        <Radio key={id} value={id} className="segment">
          {name}
        </Radio>
      ))}
    </RadioGroup>
  );
}
