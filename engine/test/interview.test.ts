import { type Evidence, isEmergency, NO_EVIDENCE, nextQuestion, posterior, type Question, triage } from "@proximal/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toyModel } from "./toy.ts";

const questions = (count: number): Question[] =>
  Array.from({ length: count }, (_, f) => ({ id: `f${f}`, text: `f${f}?`, why: "", kind: "yes-no", options: [{ finding: f, text: `f${f}` }], mode: f === 6 ? "self-test" : f === 7 ? "exam" : "history" }));
const evidenceOf = (told: readonly { finding: number; value: boolean }[]): Evidence => ({ ...NO_EVIDENCE, observations: told.map((t) => ({ ...t, side: "unknown" as const, reliability: 1 })) });
const told = fc.uniqueArray(fc.record({ finding: fc.integer({ min: 0, max: 7 }), value: fc.boolean() }), { selector: (t) => t.finding, maxLength: 7 });
const none = { asked: new Set<string>(), offered: new Set<number>(), clinician: false };

describe("the next question", () => {
  it("is the same for the same belief, whatever the order of telling", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), told, (seed, t) => {
        const model = toyModel(seed);
        const options = { ...none, questions: questions(8) };
        expect(nextQuestion(model, evidenceOf([...t].reverse()), options).question?.id).toBe(nextQuestion(model, evidenceOf(t), options).question?.id);
      }),
    );
  });
  it("never asks what was told, and no examination item outside clinician mode", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), told, (seed, t) => {
        const { question } = nextQuestion(toyModel(seed), evidenceOf(t), { ...none, questions: questions(8) });
        for (const o of question?.options ?? []) expect(t.map((x) => x.finding)).not.toContain(o.finding);
        expect(question?.mode).not.toBe("exam");
      }),
    );
  });
  it("asks red flags first, together", () => {
    const { question, reason } = nextQuestion(toyModel(1), NO_EVIDENCE, { ...none, questions: questions(8) });
    expect(reason).toBe("red-flags");
    expect(question?.kind).toBe("many-of");
    expect(question?.options.map((o) => o.finding)).toContain(0);
  });
  it("asks for no self-test once an emergency is told", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (seed) => {
        const emergency = evidenceOf([{ finding: 1, value: true }, { finding: 2, value: true }]);
        const { question } = nextQuestion(toyModel(seed), emergency, { ...none, questions: questions(8) });
        expect(question?.mode).not.toBe("self-test");
      }),
    );
  });
  it("asks a red flag that was read from unclear words, and does not take it for an emergency", () => {
    const unclear: Evidence = { ...NO_EVIDENCE, observations: [1, 2].map((finding) => ({ finding, value: true, side: "unknown" as const, reliability: 0.35 })) };
    const model = toyModel(1);
    expect(isEmergency(model, unclear)).toBe(false);
    expect(triage(model, unclear, posterior(model, unclear)).unclear.map((f) => f.flag)).toContain("flag-b");
    const { question, reason } = nextQuestion(model, unclear, { ...none, questions: questions(8) });
    expect(reason).toBe("red-flags");
    expect(question?.options.map((o) => o.finding)).toEqual(expect.arrayContaining([0, 1, 2]));
  });
  it("ends when nothing is left to ask", () => {
    const all = evidenceOf(Array.from({ length: 8 }, (_, finding) => ({ finding, value: false })));
    expect(nextQuestion(toyModel(2), all, { ...none, questions: questions(8) }).question).toBeNull();
  });
});
