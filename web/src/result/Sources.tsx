import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Source } from "../engine/protocol.ts";
import { useText } from "../text/Text.tsx";
import "../paint/area-list.css";

/** Where the figures come from; one tap away. */
export function Sources({ sources }: { sources: readonly unknown[] }) {
  const t = useText();
  const rows = sources as readonly Source[];
  if (rows.length === 0) return null;
  return (
    <Disclosure className="region sources">
      <Heading level={2}>
        <Button slot="trigger" className="region-button">
          <span className="caret" aria-hidden="true" />
          {t("sources.title", { n: rows.length })}
        </Button>
      </Heading>
      <DisclosurePanel>
        <ol>
          {rows.map((s) => (
            <li key={s.id}>
              {s.title}
              {s.year ? ` (${s.year})` : ""}
              {s.where ? <span className="soft"> {s.where}</span> : null}
            </li>
          ))}
        </ol>
      </DisclosurePanel>
    </Disclosure>
  );
}
