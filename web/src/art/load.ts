import { use } from "react";
import type { View, ViewId } from "./view.ts";
import back from "./data/back.json?url";
import footInner from "./data/foot-inner.json?url";
import footOuter from "./data/foot-outer.json?url";
import footSole from "./data/foot-sole.json?url";
import footTop from "./data/foot-top.json?url";
import front from "./data/front.json?url";

const ADDRESS: Readonly<Record<ViewId, string>> = { front, back, "foot-top": footTop, "foot-sole": footSole, "foot-inner": footInner, "foot-outer": footOuter };
const loaded = new Map<ViewId, Promise<View>>();

/** Fetches a view once. */
export function loadView(id: ViewId): Promise<View> {
  const known = loaded.get(id);
  if (known) return known;
  const promise = fetch(ADDRESS[id]).then((answer) => answer.json() as Promise<View>);
  loaded.set(id, promise);
  return promise;
}

/** A view, for a component under Suspense. */
export function useView(id: ViewId): View {
  return use(loadView(id));
}
