import { lazy, Suspense, useEffect, useState } from "react";
import { hrefOf } from "../app/router.ts";
import { useTold } from "../app/told.ts";
import { Segments } from "../control/Segments.tsx";
import { ask, wake } from "../engine/client.ts";
import type { Replies } from "../engine/protocol.ts";
import { useText } from "../text/Text.tsx";
import { HeardList } from "./HeardList.tsx";
import "./start.css";

const Motto = lazy(() => import("./Motto.tsx"));

/** Where one begins: in one's own words, or by painting. */
export function Start() {
  const t = useText();
  const [told, tell] = useTold();
  const [reading, setReading] = useState<Replies["read"] | null>(null);
  const words = told.words.trim();
  const isIdle = useIdle();

  useEffect(() => {
    if (words.length < 4) {
      setReading(null);
      return;
    }
    let current = true;
    const wait = setTimeout(() => {
      ask<"read">({ kind: "read", told: { complaint: words } }).then((r) => { if (current) setReading(r); }, () => {});
    }, 500);
    return () => {
      current = false;
      clearTimeout(wait);
    };
  }, [words]);

  const hasTold = words.length > 0 || told.painting.done > 0;
  return (
    <div className="screen start">
      <div className="start-say">
        <h1>{t("start.title")}</h1>
        <p className="start-lead">{t("start.lead")}</p>
        <label className="field">
          <span className="field-label">{t("start.words")}</span>
          <textarea className="input" rows={4} value={told.words} placeholder={t("start.example")} maxLength={20_000} onChange={(event) => tell({ kind: "words", words: event.target.value })} />
        </label>
        <div aria-live="polite">{reading && <HeardList heard={reading.heard} notUnderstood={reading.notUnderstood} />}</div>
        <div className="start-person">
          <label className="field start-age">
            <span className="field-label">{t("start.age")}</span>
            <input className="input" inputMode="numeric" autoComplete="off" maxLength={3} value={told.age ?? ""} onChange={(event) => tell({ kind: "age", age: ageFrom(event.target.value) })} />
          </label>
          <div className="field">
            <span className="field-label" aria-hidden="true">{t("start.sex")}</span>
            <Segments label={t("start.sex")} value={told.sex ?? "unsaid"} onChange={(v) => tell({ kind: "sex", sex: v === "unsaid" ? null : v })} options={[{ id: "female", name: t("sex.female") }, { id: "male", name: t("sex.male") }, { id: "unsaid", name: t("sex.unsaid") }]} />
          </div>
        </div>
        <div className="start-go">
          <a className="button primary" href={hrefOf("paint")}>
            {t("start.paint")}
          </a>
          {hasTold && (
            <a className="button" href={hrefOf("result")}>
              {t("start.result")}
            </a>
          )}
        </div>
        <p className="soft start-private">{t("start.private")}</p>
      </div>
      <figure className="motto">{isIdle && <Suspense fallback={null}><Motto /></Suspense>}</figure>
    </div>
  );
}

/** Whole years 0 to 120; null where the text is none. */
function ageFrom(text: string): number | null {
  const age = Number.parseInt(text, 10);
  return Number.isFinite(age) && age >= 0 && age <= 120 ? age : null;
}

/** True once the page has nothing more pressing to do; then the picture and the knowledge are fetched. */
function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let cancel = () => {};
    const rest = () => {
      const begin = () => {
        setIdle(true);
        wake();
      };
      // Safari has no requestIdleCallback.
      const wait = "requestIdleCallback" in window ? requestIdleCallback(begin, { timeout: 1500 }) : setTimeout(begin, 200);
      cancel = () => ("cancelIdleCallback" in window ? cancelIdleCallback(wait as number) : clearTimeout(wait));
    };
    if (document.readyState === "complete") rest();
    else window.addEventListener("load", rest, { once: true });
    return () => {
      window.removeEventListener("load", rest);
      cancel();
    };
  }, []);
  return isIdle;
}
