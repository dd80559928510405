import { lesionAt } from "@proximal/engine";
import { loadKnowledge } from "@proximal/knowledge";
import { describe, expect, test } from "vitest";
import { compareSites } from "../src/map/compare.ts";
import { beyond, FAMILIES, familyOf, wayTo } from "../src/map/graph.ts";
import { linesOf } from "../src/map/lines.ts";
import { dutiesOf, readingOf } from "../src/map/reading.ts";
import { viewOf } from "./views.ts";

const { anatomy } = loadKnowledge();
const at = (site: string) => lesionAt(anatomy, site)!;

describe("the way from a site to where it is felt", () => {
  test("from the L5 root to the top of the foot it runs through the sciatic and the peroneal nerve", () => {
    const way = wayTo(anatomy, at("L5"), new Set(["foot-top-middle"]));
    for (const segment of ["lumbosacral-trunk", "sciatic-notch", "sciatic-peroneal-division", "common-peroneal-popliteal", "common-peroneal-fibular-neck"]) expect(way.has(segment), segment).toBe(true);
    expect(way.has("tibial-tarsal-tunnel")).toBe(false);
    expect(way.has("femoral-pelvis")).toBe(false);
  });
  test("from the fibular neck it starts at the fibular neck", () => {
    const way = wayTo(anatomy, at("common-peroneal-fibular-neck"), new Set(["foot-top-middle"]));
    expect(way.has("common-peroneal-fibular-neck")).toBe(true);
    expect(way.has("common-peroneal-popliteal")).toBe(false);
  });
  test("lies within what is beyond the site; there is none to an area of another nerve", () => {
    for (const segment of anatomy.segments) {
      const reach = beyond(anatomy, { kind: "segment", id: segment.id });
      for (const id of wayTo(anatomy, { kind: "segment", id: segment.id }, new Set(anatomy.areas.map((a) => a.id)))) expect(reach.has(id), `${segment.id} to ${id}`).toBe(true);
    }
    expect(wayTo(anatomy, at("tibial-tarsal-tunnel"), new Set(["thigh-outer-upper"])).size).toBe(0);
  });
});

describe("L5 root against the peroneal nerve at the fibular neck", () => {
  const rows = compareSites(anatomy, "L5", "common-peroneal-fibular-neck", "weakness");
  const row = (id: string) => rows.find((r) => r.id === id);
  test("turning the foot in and lifting the leg sideways tell them apart", () => {
    for (const movement of ["inversion", "hip-abduction"]) {
      expect(row(movement)!.a, movement).toBeGreaterThan(0.5);
      expect(row(movement)!.b, movement).toBeLessThan(0.1);
    }
  });
  test("lifting the foot is weak in both", () => {
    expect(Math.min(row("ankle-dorsiflexion")!.a, row("ankle-dorsiflexion")!.b)).toBeGreaterThan(0.5);
  });
});

test("a nerve's duties are what it moves and feels", () => {
  expect(dutiesOf(anatomy, "lateral-femoral-cutaneous-thigh").moves).toEqual([]);
  expect(dutiesOf(anatomy, "lateral-femoral-cutaneous-thigh").feels.join()).toMatch(/outer thigh/);
  expect(dutiesOf(anatomy, "common-peroneal-fibular-neck").moves).toContain("lifting the foot");
});

test("every segment and root belongs to a family of the list, and has a reading", () => {
  for (const id of [...anatomy.roots, ...anatomy.segments.map((s) => s.id)]) {
    expect(FAMILIES, id).toContain(familyOf(anatomy, id));
    expect(readingOf(anatomy, id, "weakness"), id).not.toBeNull();
  }
});

describe("lines of a view", () => {
  test("branches along the spine know the root they leave with", () => {
    const lines = linesOf(viewOf("back"));
    expect(new Set(lines.filter((l) => l.id === "dorsal-rami").map((l) => l.from))).not.toContain(null);
    expect(lines.filter((l) => l.id === "sciatic-notch").every((l) => l.from === null)).toBe(true);
  });
  test("nerves that only the back shows are seen through the front, on the person's same side", () => {
    const sciatic = linesOf(viewOf("front"), viewOf("back")).filter((l) => l.id === "sciatic-notch");
    expect(sciatic.length).toBeGreaterThan(0);
    for (const line of sciatic) {
      const x = Number(/M([\d.]+)/.exec(line.d)![1]);
      expect(x > 500 ? "left" : "right").toBe(line.side);
      expect(line.behind).toBe(true);
    }
  });
});

test("the signal runs from the site outwards, each segment a child of the one before", () => {
  for (const site of ["L5", "S1", "sciatic-notch", "common-peroneal-fibular-neck", "L4+L5"]) {
    const { chain, way } = readingOf(anatomy, site, "weakness")!;
    expect(chain.length, site).toBeGreaterThan(1);
    for (const [i, id] of chain.entries()) {
      expect(way.has(id), `${site}: ${id}`).toBe(true);
      if (i > 0) expect(anatomy.segments.find((s) => s.id === id)!.parents, `${site}: ${id}`).toContain(chain[i - 1]);
    }
  }
});
