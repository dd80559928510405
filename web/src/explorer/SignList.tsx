import { memo } from "react";
import type { ShippedAnatomy } from "../engine/shipped.ts";
import type { Reading } from "../map/reading.ts";
import { type Region, REGIONS } from "../paint/region.ts";
import { useText } from "../text/Text.tsx";
import { Often } from "./Often.tsx";
import "./sign-list.css";

interface Row {
  readonly name: string;
  /** Which parts of it, where not all. */
  readonly parts: string | null;
  readonly probability: number;
}

/** What a site would do, and what it would leave alone. */
export const SignList = memo(function SignList({ anatomy, reading }: { anatomy: ShippedAnatomy; reading: Reading }) {
  const t = useText();
  const { signs } = reading;
  const name = (list: readonly { id: string; name?: string }[], id: string) => list.find((x) => x.id === id)?.name ?? id;
  const regionOf = new Map(anatomy.areas.map((a) => [a.id, a.region]));

  /** Areas by region: one row for each, the parts named where it is not the whole region. */
  const byRegion = (areas: readonly { area: string; probability: number }[]): Row[] =>
    REGIONS.flatMap((region: Region): Row[] => {
      const own = areas.filter((a) => regionOf.get(a.area) === region);
      if (own.length === 0) return [];
      const all = anatomy.areas.filter((a) => a.region === region).length;
      const probability = Math.max(...own.map((a) => a.probability));
      return [{ name: t(`region.${region}`), parts: own.length === all ? null : own.map((a) => name(anatomy.areas, a.area)).join(" · "), probability }];
    }).sort((a, b) => b.probability - a.probability);

  const spared = (key: "movement" | "area" | "reflex") => signs.spared.flatMap((s) => (key in s ? [(s as Record<string, string>)[key]] : []));
  const near = new Set(signs.numb.map((n) => regionOf.get(n.area)));
  const kept: readonly (readonly [string, readonly string[]])[] = [
    [t("signs.spared-movements"), spared("movement").map((id) => name(anatomy.movements, id))],
    [t("signs.spared-reflexes"), spared("reflex").map((id) => name(anatomy.reflexes, id))],
    [t("signs.spared-skin"), spared("area").filter((id) => near.has(regionOf.get(id) ?? "")).map((id) => name(anatomy.areas, id))],
  ];
  return (
    <div className="signs">
      <Group title={t("signs.weak")} rows={signs.weak.map((w) => ({ name: name(anatomy.movements, w.movement), parts: null, probability: w.probability }))} />
      <Group title={t("signs.reflex")} rows={signs.reflexes.map((r) => ({ name: name(anatomy.reflexes, r.reflex), parts: null, probability: r.probability }))} />
      <Group title={t("signs.numb")} rows={byRegion(signs.numb)} />
      <Group title={t("signs.pain")} rows={byRegion(signs.painful.filter((p) => p.probability >= 0.25))} />
      <h2>{t("signs.spared")}</h2>
      <dl className="signs-spared">
        {kept.filter(([, names]) => names.length > 0).map(([title, names]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{names.join(" · ")}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
});

function Group({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = useText();
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="soft">{t("signs.none")}</p>
      ) : (
        <ul className="sign-rows">
          {rows.map(({ name, parts, probability }) => (
            <li key={name}>
              <span>
                {name}
                {parts && <small>{parts}</small>}
              </span>
              <Often probability={probability} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
