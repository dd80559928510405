import { memo } from "react";
import { type Row, TELLS } from "../map/compare.ts";
import { percent } from "../text/percent.ts";
import { useText } from "../text/Text.tsx";
import { Often } from "./Often.tsx";
import "./sign-list.css";
import "./compare-table.css";

/** Every sign of two sites beside each other: first what tells them apart, then what they share. */
export const CompareTable = memo(function CompareTable({ rows, a, b }: { rows: readonly Row[]; a: string; b: string }) {
  const t = useText();
  const telling = rows.filter((r) => Math.abs(r.a - r.b) >= TELLS);
  const shared = rows.filter((r) => Math.abs(r.a - r.b) < TELLS);
  const best = [...telling].sort((x, y) => Math.abs(y.a - y.b) - Math.abs(x.a - x.b))[0];
  return (
    <>
    {best && <p className="compare-best">{t("compare.best", { sign: `${best.name} (${t(`compare.${best.kind}`)})`, a: percent(t, best.a), b: percent(t, best.b) })}</p>}
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">{t("compare.sign")}</th>
          <th scope="col">{a}</th>
          <th scope="col">{b}</th>
        </tr>
      </thead>
      <Part title={t("compare.tells", { n: telling.length })} rows={telling} />
      <Part title={t("compare.shared", { n: shared.length })} rows={shared} />
    </table>
    </>
  );
});

function Part({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = useText();
  if (rows.length === 0) return null;
  const tells = (row: Row, which: "a" | "b") => row[which] - row[which === "a" ? "b" : "a"] >= TELLS;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="compare-part">
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={`${row.kind}${row.id}`}>
          <th scope="row">
            {row.name} <small>{t(`compare.${row.kind}`)}</small>
          </th>
          <td>
            <Often probability={row.a} bold={tells(row, "a")} />
          </td>
          <td>
            <Often probability={row.b} bold={tells(row, "b")} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
