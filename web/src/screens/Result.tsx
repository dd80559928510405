import { useMemo, useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { hrefOf } from "../app/router.ts";
import { caseOf, useTold } from "../app/told.ts";
import type { Answer, ToldCase } from "../engine/protocol.ts";
import type { Mark } from "../paint/drawing.ts";
import { usePainting } from "../paint/usePainting.ts";
import { Care } from "../result/Care.tsx";
import { Causes } from "../result/Causes.tsx";
import { Origins } from "../result/Origins.tsx";
import { OriginMap } from "../result/OriginMap.tsx";
import { Sources } from "../result/Sources.tsx";
import { UrgencyLine } from "../result/UrgencyLine.tsx";
import { useText } from "../text/Text.tsx";
import { HeardList } from "./HeardList.tsx";
import { useAnswer } from "./useAnswer.ts";
import "../paint/area-list.css";
import "./result.css";

/** How urgent, where it likely starts, the likely causes, what to do: from the engine's answer to what was told. */
export default function Result() {
  const t = useText();
  const [told] = useTold();
  const { drawing } = usePainting(told.painting);
  const asked = useMemo(() => caseOf(told, drawing), [told, drawing]);
  if (!asked) {
    return (
      <div className="screen">
        <h1>{t("result.empty-title")}</h1>
        <p>{t("result.empty")}</p>
        <p className="start-go">
          <a className="button primary" href={hrefOf("start")}>
            {t("result.to-start")}
          </a>
          <a className="button" href={hrefOf("paint")}>
            {t("start.paint")}
          </a>
        </p>
      </div>
    );
  }
  return <Assessed told={asked} drawing={drawing} />;
}

function Assessed({ told, drawing }: { told: ToldCase; drawing: readonly Mark[] }) {
  const t = useText();
  const [attempt, setAttempt] = useState(0);
  const asked = useAnswer(told, attempt);
  if (asked.state === "failed") {
    return (
      <div className="screen">
        <h1>{t("result.failed-title")}</h1>
        <p>{t("result.failed")}</p>
        <p className="soft">{asked.message}</p>
        <Button className="button primary" onPress={() => setAttempt(attempt + 1)}>
          {t("result.again")}
        </Button>
      </div>
    );
  }
  const answer = asked.state === "answered" ? asked.answer : asked.before;
  if (!answer) {
    return (
      <p className="waiting" role="status">
        {t("result.waiting")}
      </p>
    );
  }
  return <AnswerView answer={answer} drawing={drawing} isOld={asked.state === "waiting"} />;
}

function AnswerView({ answer, drawing, isOld }: { answer: Answer; drawing: readonly Mark[]; isOld: boolean }) {
  const t = useText();
  const { result, heard } = answer;
  const isEmergency = result.urgency.level === "emergency-now";
  const grounds = (
    <div className="result-origin">
      <Origins result={result} />
      <OriginMap answer={answer} drawing={drawing} />
      <section className="result-causes">
        <h2>{t("causes.title")}</h2>
        <Causes answer={answer} />
        {heard.length > 0 && <HeardList heard={heard} notUnderstood={result.notUnderstood} />}
      </section>
    </div>
  );
  return (
    <div className="screen result" aria-busy={isOld}>
      <UrgencyLine urgency={result.urgency} />
      {isEmergency ? (
        <Disclosure className="region">
          <Heading level={2} className="result-more">
            <Button slot="trigger" className="region-button">
              <span className="caret" aria-hidden="true" />
              {t("urgency.more")}
            </Button>
          </Heading>
          <DisclosurePanel>{grounds}</DisclosurePanel>
        </Disclosure>
      ) : (
        grounds
      )}
      {!isEmergency && <Care result={result} texts={answer.texts} />}
      <Sources sources={result.sources} />
      <p className="soft result-limits">{t("result.limits")}</p>
    </div>
  );
}
