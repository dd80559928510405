import { lazy, useReducer } from "react";
import { en } from "../text/en.ts";
import { pseudo } from "../text/pseudo.ts";
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

/** The page: what is told is held here, and each screen gets it. */
export function App() {
  const place = usePlace();
  const told = useReducer(tell, NOTHING_TOLD);
  const Screen = SCREENS[place.route];
  const isPseudo = place.query.get("language") === "pseudo";
  return (
    <Text tag="en" catalogue={isPseudo ? pseudo : en}>
      <ToldContext value={told}>
        <Shell>
          <Screen />
        </Shell>
      </ToldContext>
    </Text>
  );
}
