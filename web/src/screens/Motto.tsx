import { useView } from "../art/load.ts";
import { NerveMap } from "../map/NerveMap.tsx";
import { useAnatomy } from "../engine/anatomy.ts";
import { readingOf } from "../map/reading.ts";
import { Hatches } from "../map/Hatches.tsx";
import { BODY_PANELS } from "../art/panel.ts";
import { useText } from "../text/Text.tsx";

const FELT: ReadonlySet<string> = new Set(["big-toe-top", "foot-top-middle"]);

/** The idea in one picture: a foot that hurts, and the root in the back where it starts. */
export default function Motto() {
  const t = useText();
  const view = useView("front");
  const back = useView("back");
  const anatomy = useAnatomy();
  const reading = readingOf(anatomy, "L5", "sensory", FELT);
  return (
    <>
      <Hatches />
      <NerveMap panel={BODY_PANELS[0]} view={view} side="left" opposite={back} reading={reading} felt={FELT} focus={null} label={t("motto.picture")} onFocus={() => {}} />
      <figcaption className="soft">{t("motto.caption")}</figcaption>
    </>
  );
}
