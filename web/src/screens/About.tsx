import { useText } from "../text/Text.tsx";

/** What this is, what it is not, and what happens to what one tells: nothing. */
export default function About() {
  const t = useText();
  return (
    <div className="screen">
      <h1>{t("about.title")}</h1>
      <p>{t("about.what")}</p>
      <h2>{t("about.limits-title")}</h2>
      <p>{t("about.limits")}</p>
      <p>{t("about.wrong")}</p>
      <h2>{t("about.private-title")}</h2>
      <p>{t("about.private")}</p>
      <h2>{t("about.words-title")}</h2>
      <p>{t("about.disc")}</p>
      <p>{t("about.peroneal")}</p>
    </div>
  );
}
