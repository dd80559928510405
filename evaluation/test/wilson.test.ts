import { describe, expect, it } from "vitest";
import { casesFrom, isReadHalf, rateOf } from "@proximal/evaluation";

describe("the evaluation", () => {
  it("gives Wilson's interval (9 of 10: 0.596 to 0.982, Newcombe 1998 table)", () => {
    expect(rateOf(9, 10).ci[0]).toBeCloseTo(0.596, 2);
    expect(rateOf(9, 10).ci[1]).toBeCloseTo(0.982, 2);
  });
  it("strips every answer from what reaches the intake", () => {
    for (const c of casesFrom()) expect(Object.keys(c.input as object).filter((k) => !["person", "complaint", "history", "exam", "findings", "drawing", "setting", "date"].includes(k))).toEqual([]);
  });
  it("splits the cases by hash", () => {
    const cases = casesFrom();
    expect(cases).toHaveLength(125);
    expect(cases.filter((c) => isReadHalf(c.id))).toHaveLength(56);
  });
});
