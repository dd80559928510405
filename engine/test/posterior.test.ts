import { type Evidence, mirror, posterior, type ToldSide, triage, urgencyRank } from "@proximal/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enumerate } from "./oracle.ts";
import { toyModel } from "./toy.ts";

const side = fc.constantFrom<ToldSide>("left", "right", "both", "unknown");
const evidence: fc.Arbitrary<Evidence> = fc.record({
  age: fc.option(fc.integer({ min: 0, max: 110 })),
  sex: fc.option(fc.constantFrom("female" as const, "male" as const)),
  observations: fc.array(fc.record({ finding: fc.integer({ min: 0, max: 7 }), value: fc.boolean(), side, reliability: fc.double({ min: 0.05, max: 1, noNaN: true }) }), { maxLength: 10 }),
  places: fc.array(
    fc.record({ areas: fc.dictionary(fc.constantFrom("0", "1", "2", "3", "4", "5"), fc.double({ min: 0.1, max: 1, noNaN: true }), { minKeys: 1 }).map((d) => new Map(Object.entries(d).map(([k, v]) => [Number(k), v]))), kind: fc.constantFrom("pain" as const, "numb" as const, "any" as const), side, weight: fc.double({ min: 0.1, max: 1, noNaN: true }) }),
    { maxLength: 4 },
  ),
  narrative: fc.boolean(),
});

describe("the posterior", () => {
  it("equals the naive enumerator to 1e-9", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), evidence, (seed, e) => {
        const model = toyModel(seed);
        const fast = posterior(model, e);
        const slow = enumerate(model, e);
        expect(Math.abs(fast.unexplained - slow.unexplained)).toBeLessThan(1e-9);
        for (const [i, p] of slow.causes.entries()) expect(Math.abs(fast.causes[i] - p)).toBeLessThan(1e-9);
      }),
    );
  });
  it("sums to 1 and is never NaN", () => {
    fc.assert(
      fc.property(evidence, (e) => {
        const p = posterior(toyModel(3), e);
        expect(p.causes.reduce((a, b) => a + b, p.unexplained)).toBeCloseTo(1, 9);
      }),
    );
  });
  it("does not depend on the order of telling", () => {
    fc.assert(
      fc.property(evidence, (e) => {
        const model = toyModel(4);
        const a = posterior(model, e);
        const b = posterior(model, { ...e, observations: [...e.observations].reverse() });
        for (let i = 0; i < a.causes.length; i++) expect(Math.abs(a.causes[i] - b.causes[i])).toBeLessThan(1e-12);
      }),
    );
  });
  it("left and right are mirror images", () => {
    fc.assert(
      fc.property(evidence, (e) => {
        const model = toyModel(5);
        const a = posterior(model, e);
        const b = posterior(model, mirror(e));
        for (let s = 0; s < model.states.length; s++) {
          expect(Math.abs(a.causes[s * 4] - b.causes[s * 4 + 1])).toBeLessThan(1e-9);
          expect(Math.abs(a.causes[s * 4 + 2] - b.causes[s * 4 + 2])).toBeLessThan(1e-9);
        }
      }),
    );
  });
});

describe("urgency", () => {
  it("never falls below what the flags say", () => {
    fc.assert(
      fc.property(evidence, (e) => {
        const model = toyModel(6);
        const t = triage(model, e, posterior(model, e));
        for (const flag of t.flags) expect(urgencyRank(t.level)).toBeLessThanOrEqual(urgencyRank(flag.level));
      }),
    );
  });
  it("one more yes to a flag's finding never takes a fired flag away", () => {
    fc.assert(
      fc.property(evidence, fc.integer({ min: 0, max: 3 }), (e, finding) => {
        const model = toyModel(7);
        const before = triage(model, e, posterior(model, e)).flags.map((f) => f.flag);
        const more = { ...e, observations: [...e.observations, { finding, value: true, side: "unknown" as const, reliability: 1 }] };
        const after = triage(model, more, posterior(model, more)).flags.map((f) => f.flag);
        expect(after).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});
