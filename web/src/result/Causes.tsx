import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import type { Weight } from "@proximal/engine";
import type { Answer } from "../engine/protocol.ts";
import { percent } from "../text/percent.ts";
import { useText } from "../text/Text.tsx";
import "./causes.css";

const SHOWN = 5;

/** The few likely causes, each with what speaks for and against it in the person's own words. */
export function Causes({ answer }: { answer: Answer }) {
  const t = useText();
  const { result, terms, texts, heard } = answer;
  const causes = result.causes.filter((c) => c.condition !== "unexplained").slice(0, SHOWN);
  const unexplained = result.causes.find((c) => c.condition === "unexplained");
  const wordsOf = (w: Weight) => {
    if (w.finding === "where-it-is-felt") return { term: t("causes.place"), from: null };
    return { term: terms[w.finding] ?? w.finding, from: heard.find((h) => h.finding === w.finding)?.from ?? null };
  };
  return (
    <>
      <ol className="causes">
        {causes.map((cause, i) => (
          <li key={cause.condition}>
            <Disclosure defaultExpanded={i === 0}>
              <Heading level={3}>
                <Button slot="trigger" className="cause-head">
                  <span className="caret" aria-hidden="true" />
                  <span className="cause-name">
                    {cause.name}
                    {texts[cause.condition]?.lay[0] && <small>{texts[cause.condition].lay[0]}</small>}
                  </span>
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect width="100" height="10" className="often-whole" />
                    <rect width={cause.probability * 100} height="10" className="often-part" />
                  </svg>
                  <span className="cause-share">{percent(t, cause.probability)}</span>
                </Button>
              </Heading>
              <DisclosurePanel className="cause-body">
                {texts[cause.condition] && <p>{texts[cause.condition].summary}</p>}
                <div className="cause-weights">
                  <Weights title={t("causes.for")} weights={cause.for} wordsOf={wordsOf} />
                  <Weights title={t("causes.against")} weights={cause.against} wordsOf={wordsOf} />
                </div>
              </DisclosurePanel>
            </Disclosure>
          </li>
        ))}
      </ol>
      {unexplained && <p className="soft">{t("causes.unexplained", { share: percent(t, unexplained.probability) })}</p>}
    </>
  );
}

/** Longest bar, in decibans: evidence of ten to one twice over. */
const LONGEST = 20;

function Weights({ title, weights, wordsOf }: { title: string; weights: readonly Weight[]; wordsOf: (w: Weight) => { term: string; from: string | null } }) {
  const t = useText();
  if (weights.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul>
        {weights.slice(0, 6).map((w) => {
          const { term, from } = wordsOf(w);
          return (
            <li key={w.finding}>
              <span>
                {term}
                {from && <small>{t("heard.from", { words: from })}</small>}
              </span>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={t(weightKey(w.weight))}>
                <rect width={Math.min(100, (Math.abs(w.weight) / LONGEST) * 100)} height="8" className="often-part" />
              </svg>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Decibans in a word: 10 makes a thing ten times as likely, 5 three times, 2 half as much again. */
function weightKey(weight: number): "weight.strong" | "weight.clear" | "weight.slight" {
  const size = Math.abs(weight);
  return size >= 8 ? "weight.strong" : size >= 3 ? "weight.clear" : "weight.slight";
}
