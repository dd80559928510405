import { lazy, useEffect, useReducer, useState } from "react";
import { en } from "../text/en.ts";
import type { Catalogue } from "../text/message.ts";
import { Text } from "../text/Text.tsx";
import { Start } from "../screens/Start.tsx";
import { type Route, usePlace } from "./router.ts";
import { Shell } from "./Shell.tsx";
import { NOTHING_TOLD, tell, ToldContext } from "./told.ts";

const SCREENS: Readonly<Record<Route, React.ComponentType>> = {
  start: Start,
  paint: lazy(() => import("../screens/Paint.tsx")),
  result: lazy(() => import("../screens/Result.tsx")),
  explorer: lazy(() => import("../screens/Explorer.tsx")),
  about: lazy(() => import("../screens/About.tsx")),
};

/** The page: what is told is held here, and each screen gets it. `words` were written before the page was there; `isWriting`: the hand is still at it. */
export function App({ words, isWriting }: { words: string; isWriting: boolean }) {
  const place = usePlace();
  const told = useReducer(tell, { ...NOTHING_TOLD, words });
  useEffect(() => {
    if (!isWriting) return;
    const field = document.querySelector<HTMLTextAreaElement>("main textarea");
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [isWriting]);
  const Screen = SCREENS[place.route];
  const catalogue = useCatalogue(place.query.get("language"));
  return (
    <Text tag="en" catalogue={catalogue}>
      <ToldContext value={told}>
        <Shell>
          <Screen />
        </Shell>
      </ToldContext>
    </Text>
  );
}

/** The words of a language: English, or the pseudo-language that shows what breaks where words are longer. Fetched when asked for. */
function useCatalogue(language: string | null): Catalogue {
  const [catalogue, setCatalogue] = useState<Catalogue>(en);
  useEffect(() => {
    if (language === "pseudo") void import("../text/pseudo.ts").then(({ pseudo }) => setCatalogue(pseudo));
    else setCatalogue(en);
  }, [language]);
  return catalogue;
}
