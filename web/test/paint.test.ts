import { loadKnowledge } from "@proximal/knowledge";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dot } from "../src/art/view.ts";
import { contourPath } from "../src/paint/contour.ts";
import { panelFrom } from "../src/art/panel.ts";
import { drawingOf } from "../src/paint/drawing.ts";
import { echoesIn } from "../src/paint/echo.ts";
import { CELL, emptyField, PAINTED, stampStroke } from "../src/paint/field.ts";
import { areaAt, labelsOf } from "../src/paint/labels.ts";
import { layersOf, NO_LAYERS, NOTHING_PAINTED, type PaintAction, painted, type Painting, redone, undone } from "../src/paint/painting.ts";
import { viewOf, views } from "./views.ts";

const { anatomy } = loadKnowledge();
const drawing = (painting: Painting) => drawingOf(layersOf(painting, views), views);
const paint = (...actions: PaintAction[]) => actions.reduce(painted, NOTHING_PAINTED);
const stroke = (over: Partial<Extract<PaintAction, { kind: "stroke" }>>): PaintAction => ({ kind: "stroke", panel: "foot-sole.right", sensation: "burning", intensity: 6, radius: 22, erase: false, points: [[500, 700]], ...over });

/** Strokes of a patient hand that fills the given areas and stays inside the lines. */
function scribble(panel: string, areas: ReadonlySet<string>, radius: number): PaintAction[] {
  const view = viewOf(panel.split(".")[0] as "foot-sole");
  const inside = (p: Dot) => areas.has(areaAt(view, p)?.id ?? "");
  const dabs: PaintAction[] = [];
  for (let y = 0; y < view.height; y += radius) {
    for (let x = 0; x < view.width; x += radius) {
      const around = Array.from({ length: 12 }, (_, i): Dot => [x + radius * Math.cos((i * Math.PI) / 6), y + radius * Math.sin((i * Math.PI) / 6)]);
      if (inside([x, y]) && around.every(inside)) dabs.push(stroke({ panel, radius, points: [[x, y]] }));
    }
  }
  return dabs;
}

describe("a painting becomes a drawing", () => {
  test("a dab in the middle of a large area means that area, on that side", () => {
    const [x, y] = viewOf("front").areas.find((a) => a.id === "thigh-front-upper" && a.side === "left")!.label;
    expect(drawing(paint(stroke({ panel: "front", points: [[x, y]] })))).toEqual([{ area: "thigh-front-upper", side: "left", sensation: "burning", intensity: 6 }]);
  });

  test("a left foot is painted as the mirrored right foot and yields the left side", () => {
    const [x, y] = viewOf("foot-sole").areas.find((a) => a.id === "heel-bottom")!.label;
    expect(drawing(paint(stroke({ panel: "foot-sole.left", points: [[x, y]], radius: 60 }))).map((m) => `${m.area} ${m.side}`)).toEqual(["heel-bottom left"]);
  });

  test("painting the territory of the medial plantar nerve on the sole yields its areas", () => {
    const view = viewOf("foot-sole");
    const shown = new Set(view.areas.map((a) => a.id));
    const territory = new Set(anatomy.areas.filter((a) => shown.has(a.id) && (a.nerves["medial-plantar"] ?? 0) >= 0.5).map((a) => a.id));
    expect(territory.size).toBeGreaterThan(0);
    expect(new Set(drawing(paint(...scribble("foot-sole.right", territory, 14))).map((m) => m.area))).toEqual(territory);
  });

  test("a brush that strays a little over the edge does not add the neighbour", () => {
    const view = viewOf("foot-sole");
    const heel = view.areas.find((a) => a.id === "heel-bottom")!.label;
    expect(drawing(paint(stroke({ points: [[heel[0], heel[1] - 60], [heel[0], heel[1] + 60]], radius: 90 }))).map((m) => m.area)).toEqual(["heel-bottom"]);
  });

  test("several sensations on one area are several marks", () => {
    const marks = drawing(paint(stroke({}), stroke({ sensation: "numb", intensity: 3 })));
    expect(marks.map((m) => [m.sensation, m.intensity])).toEqual([["burning", 6], ["numb", 3]]);
  });

  test("both halves of a midline area are one mark on the midline", () => {
    const mark = (side: "left" | "right"): PaintAction => ({ kind: "mark", area: "sacrum", side, sensation: "ache", intensity: 4 });
    expect(drawing(paint(mark("left"), mark("right")))).toEqual([{ area: "sacrum", side: "midline", sensation: "ache", intensity: 4 }]);
    expect(drawing(paint(mark("left")))).toEqual([{ area: "sacrum", side: "left", sensation: "ache", intensity: 4 }]);
  });
});

describe("the list has the power of the brush", () => {
  const areas = anatomy.areas.map((a) => a.id);
  test("every area can be marked on either side, with every strength, and taken back", () => {
    for (const area of areas) {
      for (const side of ["left", "right"] as const) {
        const marked = paint({ kind: "mark", area, side, sensation: "tingling", intensity: 7 });
        expect(drawing(marked), `${area} ${side}`).toEqual([{ area, side, sensation: "tingling", intensity: 7 }]);
        expect(drawing(painted(marked, { kind: "unmark", area, side, sensation: "tingling" })), `${area} ${side}`).toEqual([]);
      }
    }
  });
});

describe("doing and undoing", () => {
  const action = fc.oneof(
    fc.record({ kind: fc.constant("stroke" as const), panel: fc.constantFrom("front", "foot-sole.left", "foot-top.right"), sensation: fc.constantFrom("ache" as const, "numb" as const), intensity: fc.integer({ min: 0, max: 10 }), radius: fc.integer({ min: 8, max: 60 }), erase: fc.boolean(), points: fc.array(fc.tuple(fc.integer({ min: 200, max: 800 }), fc.integer({ min: 100, max: 1400 })), { minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constant("mark" as const), area: fc.constantFrom("heel-bottom", "shin-front-upper"), side: fc.constantFrom("left" as const, "right" as const), sensation: fc.constantFrom("ache" as const, "numb" as const), intensity: fc.integer({ min: 0, max: 10 }) }),
  );
  test("undoing everything leaves nothing, doing it again leaves the same drawing", () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 5 }), (actions) => {
        const full = paint(...actions);
        let back = full;
        for (let i = 0; i < actions.length; i++) back = undone(back);
        expect(drawing(back)).toEqual([]);
        let again = back;
        for (let i = 0; i < actions.length; i++) again = redone(again);
        expect(drawing(again)).toEqual(drawing(full));
      }),
      { numRuns: 15 },
    );
  });
  test("layers made step by step equal layers made at once", () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 6 }), (actions) => {
        let painting = NOTHING_PAINTED;
        let layers = NO_LAYERS;
        for (const a of actions) {
          painting = painted(painting, a);
          layers = layersOf(painting, views, layers);
        }
        expect([...layers.fields].sort()).toEqual([...layersOf(painting, views).fields].sort());
      }),
      { numRuns: 15 },
    );
  });
  test("erasing over what was painted removes it", () => {
    expect(drawing(paint(stroke({}), stroke({ erase: true, radius: 60 })))).toEqual([]);
  });
});

describe("the edge of the paint", () => {
  test("is closed rings around just what is painted", () => {
    const field = emptyField(400, 400);
    stampStroke(field, [[100, 100], [300, 200]], { radius: 40, intensity: 5, erase: false });
    stampStroke(field, [[100, 330]], { radius: 20, intensity: 5, erase: false });
    const rings = contourPath(field).split("Z").filter(Boolean).map((r) => r.slice(1).split("L").map((p) => p.split(" ").map(Number)));
    expect(rings).toHaveLength(2);
    const area = rings.reduce((sum, ring) => sum + Math.abs(ring.reduce((s, a, i) => s + (a[0] * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * a[1]) / 2, 0)), 0);
    const cells = field.paint.reduce((n, v) => n + (v >= PAINTED ? 1 : 0), 0);
    expect(area / (cells * CELL * CELL)).toBeCloseTo(1, 1);
  });
  test("a hole that was erased stays a hole", () => {
    const field = emptyField(400, 400);
    stampStroke(field, [[200, 200]], { radius: 90, intensity: 5, erase: false });
    stampStroke(field, [[200, 200]], { radius: 30, intensity: 5, erase: true });
    expect(contourPath(field).split("Z").filter(Boolean)).toHaveLength(2);
  });
});

test("labels cover the body: each area of each view has cells, and its label point lies in it", () => {
  for (const view of views.values()) {
    const labels = labelsOf(view);
    for (const [i, area] of labels.areas.entries()) {
      expect(labels.sizes[i], `${view.view} ${area.id}`).toBeGreaterThan(1);
      expect(areaAt(view, area.label)?.id, `${view.view} ${area.id}`).toBe(area.id);
    }
  }
});

describe("what was painted elsewhere", () => {
  const heel: PaintAction = stroke({ panel: "foot-sole.left", points: [[...viewOf("foot-sole").areas.find((a) => a.id === "heel-inner")!.label]], radius: 20 });
  test("shows in the other pictures of the same foot, and only there", () => {
    const layers = layersOf(paint(heel), views);
    const marks = drawingOf(layers, views);
    const seen = (id: string) => echoesIn(panelFrom(id), layers, views, marks).map((e) => e.area.id);
    expect(marks.map((m) => m.area)).toEqual(["heel-inner"]);
    expect(seen("foot-inner.left")).toEqual(["heel-inner"]);
    expect(seen("back")).toEqual(["heel-inner"]);
    expect(seen("foot-inner.right")).toEqual([]);
    expect(seen("foot-sole.left")).toEqual([]);
  });
});
