import { readFileSync } from "node:fs";
import { VIEWS, type View, type ViewId } from "../src/art/view.ts";

/** The views as the page ships them. */
export const views: ReadonlyMap<ViewId, View> = new Map(
  VIEWS.map((id) => [id, JSON.parse(readFileSync(new URL(`../src/art/data/${id}.json`, import.meta.url), "utf8")) as View]),
);
export const viewOf = (id: ViewId): View => views.get(id) as View;
