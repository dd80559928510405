import { use } from "react";
import address from "../../generated/anatomy.json?url";
import type { ShippedAnatomy } from "./shipped.ts";

let loaded: Promise<ShippedAnatomy> | null = null;

export function loadAnatomy(): Promise<ShippedAnatomy> {
  loaded ??= fetch(address).then((answer) => answer.json() as Promise<ShippedAnatomy>);
  return loaded;
}

/** The nerve graph, for a component under Suspense. */
export function useAnatomy(): ShippedAnatomy {
  return use(loadAnatomy());
}
