import type { Heard } from "../engine/protocol.ts";
import { useText } from "../text/Text.tsx";

/** What was read out of the person's words, each beside the words it came from; what was not is named too. */
export function HeardList({ heard, notUnderstood }: { heard: readonly Heard[]; notUnderstood: readonly string[] }) {
  const t = useText();
  if (heard.length === 0 && notUnderstood.length === 0) return null;
  return (
    <div className="heard">
      <h2 className="heard-title">{t("heard.title")}</h2>
      <ul>
        {heard.map((h) => (
          <li key={`${h.finding}${h.side}${h.from}`} data-denied={h.value === false || undefined}>
            <b>{h.value === false ? t("heard.not", { term: h.term }) : h.finding.endsWith("-at") ? t("heard.place") : h.term}</b>
            {(h.side === "left" || h.side === "right" || h.side === "both") && <span> · {t(`side.${h.side}`)}</span>}
            <span className="heard-from"> {t("heard.from", { words: h.from })}</span>
          </li>
        ))}
      </ul>
      {notUnderstood.length > 0 && <p className="soft">{t("heard.missed", { words: notUnderstood.join(" · ") })}</p>}
    </div>
  );
}
