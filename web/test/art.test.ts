import { loadKnowledge } from "@proximal/knowledge";
import { describe, expect, test } from "vitest";
import { flatten } from "../src/geometry/curve.ts";
import { type Dot, ringsOf, VIEWS, type View } from "../src/art/view.ts";
import { views, viewOf } from "./views.ts";

const { anatomy } = loadKnowledge();

const area = (ring: readonly Dot[]) => ring.reduce((sum, a, i) => sum + (a[0] * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * a[1]) / 2, 0);

describe("the art and the anatomy", () => {
  test("every skin area is drawn, and every drawn area is of the anatomy, areas marked unmapped aside", () => {
    const drawn = new Set([...views.values()].flatMap((v) => v.areas.filter((a) => !a.unmapped).map((a) => a.id)));
    expect([...drawn].sort()).toEqual(anatomy.areas.map((a) => a.id).sort());
  });

  test("every nerve segment and every root that leaves within the picture is drawn, and nothing else", () => {
    const nerves = new Set([...views.values()].flatMap((v) => v.nerves.map((n) => n.id)));
    expect([...nerves].sort()).toEqual(anatomy.segments.map((s) => s.id).sort());
    const roots = new Set([...views.values()].flatMap((v) => v.roots.map((r) => r.root)));
    expect([...roots].sort()).toEqual(anatomy.roots.filter((r) => r !== "T12").sort());
  });

  test("every site on a nerve is drawn on that nerve", () => {
    const sites = anatomy.segments.flatMap((s) => ((s as { sites?: { id: string }[] }).sites ?? []).map((site) => `${s.id}/${site.id}`));
    const drawn = new Set([...views.values()].flatMap((v) => v.sites.map((s) => s.id)));
    expect([...drawn].sort()).toEqual(sites.sort());
  });
});

describe.each(VIEWS)("%s", (id) => {
  const view = viewOf(id);

  test("its areas tile the outline", () => {
    const whole = Math.abs(area(flatten(view.outline, true, 4) as Dot[]));
    const parts = view.areas.map((a) => ringsOf(view, a).reduce((sum, ring) => sum + area(ring), 0));
    expect(Math.min(...parts)).toBeGreaterThan(20);
    expect(Math.abs(parts.reduce((a, b) => a + b, 0) - whole) / whole).toBeLessThan(0.005);
  });

  test("each inner boundary parts exactly two areas, each outer one bounds one: no gap, no overlap", () => {
    const uses = new Map<string, number[]>();
    for (const a of view.areas) for (const ring of a.rings) for (const ref of ring) uses.set(ref.replace(/^-/, ""), [...(uses.get(ref.replace(/^-/, "")) ?? []), ref.startsWith("-") ? -1 : 1]);
    for (const boundary of Object.keys(view.boundaries)) {
      const directions = uses.get(boundary) ?? [];
      if (boundary.startsWith("outline")) expect(directions, boundary).toHaveLength(1);
      else expect(directions.sort(), boundary).toEqual([-1, 1]);
    }
  });

  test("lines of consecutive segments share an end wherever both are seen", () => {
    const ends = (name: string, side: string) => [...view.nerves.filter((n) => n.id === name && n.side === side), ...view.roots.filter((r) => r.root === name && r.side === side)].flatMap((l) => [l.points[0], l.points[l.points.length - 1]]);
    for (const segment of anatomy.segments) {
      for (const parent of segment.parents) {
        const [a, b] = [ends(parent, "right"), ends(segment.id, "right")];
        if (a.length === 0 || b.length === 0) continue;
        expect(a.some((p) => b.some((q) => Math.hypot(p[0] - q[0], p[1] - q[1]) <= 3)), `${parent} and ${segment.id}`).toBe(true);
      }
    }
  });
});

test.each(["front", "back"] as const)("%s: left mirrors right", (id) => {
  const view: View = viewOf(id);
  const shape = (side: string, flip: (p: Dot) => Dot) =>
    view.areas
      .filter((a) => a.side === side)
      .map((a) => `${a.id} ${ringsOf(view, a).flat().map(flip).map((p) => p.map((v) => v.toFixed(1)).join()).sort().join(" ")}`)
      .sort();
  expect(shape("left", (p) => p)).toEqual(shape("right", (p) => [view.width - p[0], p[1]]));
});
