import { useId } from "react";

/** One of a few choices, side by side. Native radio buttons: arrow keys and screen readers know them. */
export function Segments<T extends string>({ label, options, value, onChange }: { label: string; options: readonly { readonly id: T; readonly name: string }[]; value: T; onChange: (value: T) => void }) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="segments">
      {options.map((option) => (
        <label key={option.id} className="segment">
          <input type="radio" className="visually-hidden" name={name} value={option.id} checked={option.id === value} onChange={() => onChange(option.id)} />
          {option.name}
        </label>
      ))}
    </div>
  );
}
