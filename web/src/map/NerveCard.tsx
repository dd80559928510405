import { useMemo } from "react";
import type { ShippedAnatomy } from "../engine/shipped.ts";
import { useText } from "../text/Text.tsx";
import { dutiesOf } from "./reading.ts";
import { useSiteName } from "./site-name.ts";
import "./nerve-card.css";

const FEW = 4;

/** The name of a nerve or root, what it moves and what it feels. */
export function NerveCard({ anatomy, id }: { anatomy: ShippedAnatomy; id: string | null }) {
  const t = useText();
  const nameOf = useSiteName(anatomy);
  const duties = useMemo(() => (id ? dutiesOf(anatomy, id) : null), [anatomy, id]);
  const few = (names: readonly string[]) => (names.length > FEW ? t("card.and-more", { names: names.slice(0, FEW).join(", "), n: names.length - FEW }) : names.join(", "));
  if (!id || !duties) return <p className="nerve-card soft">{t("card.none")}</p>;
  const name = nameOf(id);
  return (
    <dl className="nerve-card" >
      <dt className="nerve-card-name">
        {name.name}
        {name.lay && <small>{name.lay}</small>}
      </dt>
      <dd>
        <b>{t("card.moves")}</b> {duties.moves.length > 0 ? few(duties.moves) : t("card.nothing")}
      </dd>
      <dd>
        <b>{t("card.feels")}</b> {duties.feels.length > 0 ? few(duties.feels) : t("card.nothing")}
      </dd>
    </dl>
  );
}
