import type { Result, Urgency } from "@proximal/engine";
import { useText } from "../text/Text.tsx";
import { emergencyNumber } from "./emergency-number.ts";
import "./urgency-line.css";

/** The first line of the answer: how soon to be seen, why, and in an emergency what to do now. */
export function UrgencyLine({ urgency }: { urgency: Result["urgency"] }) {
  const t = useText();
  const level = urgency.level as Urgency;
  const number = emergencyNumber(navigator.language);
  return (
    <section className="urgency" data-level={level} role={level === "emergency-now" ? "alert" : undefined}>
      <h1>{t(`urgency.${level}`)}</h1>
      {level === "emergency-now" && (
        <p className="urgency-call">
          {number ? (
            <a className="button primary" href={`tel:${number}`}>
              {t("urgency.call", { number })}
            </a>
          ) : (
            t("urgency.call-local")
          )}
        </p>
      )}
      <p>{t(`urgency.${level}.do`)}</p>
      {urgency.because.length > 0 && (
        <ul>
          {urgency.because.map((b) => (
            <li key={b.says}>{b.says}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
