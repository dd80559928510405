import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { useText } from "../text/Text.tsx";
import { hrefOf, type Route, usePlace } from "./router.ts";
import "./shell.css";

const MENU = ["start", "paint", "result", "explorer", "about"] as const satisfies readonly Route[];

/** What every screen stands in: the name, the way about, and the screen itself. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useText();
  const { route } = usePlace();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = route === "start" ? t("app.name") : `${t(`menu.${route}`)} · ${t("app.name")}`;
    if (first.current) first.current = false;
    else {
      window.scrollTo(0, 0);
      main.current?.focus();
    }
  }, [route, t]);
  return (
    <div className="shell" data-route={route}>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t("app.skip")}
      </button>
      <header className="masthead">
        <a className="wordmark" href={hrefOf("start")}>
          <svg viewBox="0 0 20 28" width="20" height="28" aria-hidden="true">
            <path d="M6 1.5c0 9 8 10 8 17 0 3.5-3 5.5-3 8.5" className="wordmark-line" />
            <circle cx="7.6" cy="8.2" r="3.6" className="wordmark-origin" />
          </svg>
          {t("app.name")}
        </a>
        <nav aria-label={t("app.menu")}>
          <ul>
            {MENU.map((item) => (
              <li key={item}>
                <a href={hrefOf(item)} aria-current={item === route ? "page" : undefined}>
                  {t(`menu.${item}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main ref={main} id="main" tabIndex={-1}>
        <Suspense fallback={<p className="waiting" role="status">{t("app.waiting")}</p>}>{children}</Suspense>
      </main>
    </div>
  );
}
