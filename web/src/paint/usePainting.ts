import { use, useDeferredValue, useMemo, useRef } from "react";
import { loadView } from "../art/load.ts";
import { VIEWS, type View, type ViewId } from "../art/view.ts";
import { type Mark, drawingOf } from "./drawing.ts";
import { type Layers, layersOf, NO_LAYERS, type Painting } from "./painting.ts";

let loaded: Promise<ReadonlyMap<ViewId, View>> | null = null;
function loadViews(): Promise<ReadonlyMap<ViewId, View>> {
  loaded ??= Promise.all(VIEWS.map(async (id) => [id, await loadView(id)] as const)).then((pairs) => new Map(pairs));
  return loaded;
}

/** Every view, for a component under Suspense. */
export function useViews(): ReadonlyMap<ViewId, View> {
  return use(loadViews());
}

/** All views, and the painting on them as layers of paint and as a drawing for the engine. */
export function usePainting(painting: Painting): { views: ReadonlyMap<ViewId, View>; layers: Layers; drawing: readonly Mark[] } {
  const views = useViews();
  const before = useRef<Layers>(NO_LAYERS);
  const layers = useMemo(() => {
    before.current = layersOf(painting, views, before.current);
    return before.current;
  }, [painting, views]);
  // The paint shows at once; what it means follows.
  const settled = useDeferredValue(layers);
  const drawing = useMemo(() => drawingOf(settled, views), [settled, views]);
  return { views, layers, drawing };
}
