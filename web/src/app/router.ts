import { useSyncExternalStore } from "react";

export const ROUTES = ["start", "paint", "result", "explorer", "about"] as const;
export type Route = (typeof ROUTES)[number];

/** Where the page is: a route and what follows it, as `#/explorer?site=L5`. */
export interface Place {
  readonly route: Route;
  readonly query: URLSearchParams;
}

/** Reads a location's hash; what is unknown is the start. */
export function placeFrom(hash: string): Place {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  const route = ROUTES.find((r) => r === path) ?? "start";
  return { route, query: new URLSearchParams(query) };
}

export function hrefOf(route: Route, query: Readonly<Record<string, string>> = {}): string {
  const tail = new URLSearchParams(query).toString();
  return `#/${route}${tail ? `?${tail}` : ""}`;
}

/** Goes to a route; the back button returns from it. */
export function go(route: Route, query: Readonly<Record<string, string>> = {}): void {
  window.location.hash = hrefOf(route, query);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return placeFrom(hash);
}
