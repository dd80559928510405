import type { Result } from "@proximal/engine";
import type { ConditionText } from "../engine/protocol.ts";
import { useText } from "../text/Text.tsx";
import "./care.css";

/** What to do until it is known, what to leave, what would settle it, what should make one go sooner, how it usually goes. */
export function Care({ result, texts }: { result: Result; texts: Readonly<Record<string, ConditionText>> }) {
  const t = useText();
  const { now, avoid, tests } = result.care;
  const paths = result.care.paths as readonly { condition: string; course?: string; sooner?: readonly string[] }[];
  const sooner = [...new Set(paths.flatMap((p) => p.sooner ?? []))];
  const names = new Map(result.causes.map((c) => [c.condition, c.name]));
  if (now.length + avoid.length + tests.length + paths.length === 0) return <p>{t("care.none")}</p>;
  return (
    <div className="care">
      <List title={t("care.now")} items={now} />
      <List title={t("care.avoid")} items={avoid} />
      <List title={t("care.sooner")} items={sooner} />
      <List title={t("care.tests")} items={tests} />
      {paths.filter((p) => p.course && texts[p.condition]).map((p) => (
        <section key={p.condition}>
          <h3>{t("care.course", { condition: names.get(p.condition) ?? p.condition })}</h3>
          <p>{p.course}</p>
        </section>
      ))}
    </div>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
