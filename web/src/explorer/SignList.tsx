import type { ReactNode } from "react";
import type { ShippedAnatomy } from "../engine/shipped.ts";
import type { Reading } from "../map/reading.ts";
import { useText } from "../text/Text.tsx";
import { Often } from "./Often.tsx";
import "./sign-list.css";

/** What a site would do, and what it would leave alone. */
export function SignList({ anatomy, reading }: { anatomy: ShippedAnatomy; reading: Reading }) {
  const t = useText();
  const { signs } = reading;
  const name = (list: readonly { id: string; name?: string }[], id: string) => list.find((x) => x.id === id)?.name ?? id;
  const spared = (key: "movement" | "area" | "reflex") => signs.spared.flatMap((s) => (key in s ? [(s as Record<string, string>)[key]] : []));
  const areas = new Map(anatomy.areas.map((a) => [a.id, a.region]));
  const near = new Set(signs.numb.map((n) => areas.get(n.area)));
  return (
    <div className="signs">
      <Group title={t("signs.weak")} empty={t("signs.none")} rows={signs.weak.map((w) => [name(anatomy.movements, w.movement), w.probability])} />
      <Group title={t("signs.numb")} empty={t("signs.none")} rows={signs.numb.map((n) => [name(anatomy.areas, n.area), n.probability])} />
      <Group title={t("signs.reflex")} empty={t("signs.none")} rows={signs.reflexes.map((r) => [name(anatomy.reflexes, r.reflex), r.probability])} />
      <Group title={t("signs.pain")} empty={t("signs.none")} rows={signs.painful.slice(0, 6).map((n) => [name(anatomy.areas, n.area), n.probability])} />
      <h2>{t("signs.spared")}</h2>
      <p>{[...spared("movement").map((id) => name(anatomy.movements, id)), ...spared("reflex").map((id) => name(anatomy.reflexes, id)), ...spared("area").filter((id) => near.has(areas.get(id) ?? "")).map((id) => name(anatomy.areas, id))].join(" · ")}</p>
    </div>
  );
}

function Group({ title, rows, empty }: { title: string; rows: readonly (readonly [string, number])[]; empty: string }): ReactNode {
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul className="sign-rows">
          {rows.map(([name, p]) => (
            <li key={name}>
              <span>{name}</span>
              <Often probability={p} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
