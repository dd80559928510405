import { lesionAt, lesionsExplaining, lossesOf, type Stage, signsOf, weakness } from "@proximal/engine";
import { loadKnowledge } from "@proximal/knowledge";
import { describe, expect, it } from "vitest";

const { anatomy } = loadKnowledge();
const at = (site: string) => {
  const lesion = lesionAt(anatomy, site);
  if (!lesion) throw new Error(site);
  return lesion;
};
const weak = (site: string, movement: string, stage: Stage = "weakness") => weakness(lossesOf(anatomy, at(site)).movements.get(movement) ?? 0, stage);
const loss = (site: string, area: string) => lossesOf(anatomy, at(site)).areas.get(area) ?? 0;

describe("foot drop: where is the lesion?", () => {
  it("an L5 root lesion weakens inversion and hip abduction; a fibular neck lesion spares both", () => {
    expect(weak("L5", "inversion")).toBeGreaterThan(0.8);
    expect(weak("L5", "hip-abduction")).toBeGreaterThan(0.6);
    expect(weak("common-peroneal-fibular-neck", "inversion")).toBeLessThan(0.06);
    expect(weak("common-peroneal-fibular-neck", "hip-abduction")).toBeLessThan(0.06);
  });
  it("hip abduction separates them about as Jeon 2013 measured (86 % in L5, 4 % in peroneal palsy)", () => {
    expect(weak("L5", "hip-abduction", "weakness")).toBeCloseTo(0.857, 1);
    expect(1 - weak("common-peroneal-fibular-neck", "hip-abduction")).toBeCloseTo(0.964, 2);
  });
  it("both drop the foot; only the peroneal nerve at the neck also loses eversion wholly", () => {
    expect(weak("common-peroneal-fibular-neck", "ankle-dorsiflexion")).toBeGreaterThan(0.9);
    expect(weak("common-peroneal-fibular-neck", "eversion")).toBeGreaterThan(0.9);
    expect(weak("L5", "ankle-dorsiflexion")).toBeGreaterThan(0.8);
  });
  it("a deep peroneal lesion in the leg spares eversion and the outer shin", () => {
    expect(weak("deep-peroneal-leg", "ankle-dorsiflexion")).toBeGreaterThan(0.9);
    expect(weak("deep-peroneal-leg", "eversion")).toBeLessThan(0.1);
    expect(loss("deep-peroneal-leg", "leg-outer-lower")).toBeLessThan(0.05);
    expect(loss("deep-peroneal-leg", "web-1-top")).toBeGreaterThan(0.8);
  });
  it("a sciatic lesion adds plantarflexion and the sole; the hip abductors are kept", () => {
    expect(weak("sciatic-notch", "ankle-plantarflexion")).toBeGreaterThan(0.9);
    expect(weak("sciatic-notch", "inversion")).toBeGreaterThan(0.9);
    expect(weak("sciatic-notch", "hip-abduction")).toBeLessThan(0.06);
    expect(loss("sciatic-notch", "sole-middle")).toBeGreaterThan(0.9);
  });
  it("a lumbosacral trunk lesion looks like L5 and a little L4, and spares push-off", () => {
    expect(weak("lumbosacral-trunk", "inversion")).toBeGreaterThan(0.8);
    expect(weak("lumbosacral-trunk", "hip-abduction")).toBeGreaterThan(0.8);
    expect(weak("lumbosacral-trunk", "ankle-plantarflexion")).toBeLessThan(0.3);
  });
  it("an upper motor neuron lesion makes the reflexes brisk; a root never does", () => {
    expect(lossesOf(anatomy, at("upper-motor-neuron")).brisk.get("achilles")).toBeGreaterThan(0.5);
    expect(lossesOf(anatomy, at("L5")).brisk.get("achilles") ?? 0).toBe(0);
  });
  it("backward: spared inversion points to the fibular neck, weak inversion to L5", () => {
    const stages = { irritation: 0.1, sensory: 0.2, weakness: 0.5, severe: 0.2 };
    const drop = { kind: "movement", id: "ankle-dorsiflexion", present: true } as const;
    const candidates = ["L5", "common-peroneal-fibular-neck"];
    const spared = lesionsExplaining(anatomy, [drop, { kind: "movement", id: "inversion", present: false }], candidates, stages);
    const lost = lesionsExplaining(anatomy, [drop, { kind: "movement", id: "inversion", present: true }], candidates, stages);
    expect(spared[0].site).toBe("common-peroneal-fibular-neck");
    expect(lost[0].site).toBe("L5");
    expect(lost[0].probability).toBeGreaterThan(0.85);
  });
});

describe("numb skin: which nerve, which root?", () => {
  it("outer foot: both S1 and the sural nerve; only S1 weakens push-off and quiets the ankle jerk", () => {
    expect(loss("S1", "foot-outer-edge")).toBeGreaterThan(0.8);
    expect(loss("sural", "foot-outer-edge")).toBeGreaterThan(0.8);
    expect(weak("S1", "ankle-plantarflexion")).toBeGreaterThan(0.8);
    expect(weak("sural", "ankle-plantarflexion")).toBeLessThan(0.05);
    expect(lossesOf(anatomy, at("S1")).reflexes.get("achilles")).toBeGreaterThan(0.7);
    expect(lossesOf(anatomy, at("sural")).reflexes.get("achilles")).toBe(0);
  });
  it("inner shin: both L4 and the saphenous nerve; only L4 touches the knee jerk and the quadriceps", () => {
    expect(loss("L4", "shin-inner-lower")).toBeGreaterThan(0.8);
    expect(loss("saphenous-leg", "shin-inner-lower")).toBeGreaterThan(0.8);
    expect(lossesOf(anatomy, at("L4")).reflexes.get("patellar")).toBeGreaterThan(0.5);
    expect(lossesOf(anatomy, at("saphenous-leg")).reflexes.get("patellar")).toBe(0);
    expect(weak("L4", "knee-extension")).toBeGreaterThan(0.5);
    expect(weak("saphenous-leg", "knee-extension")).toBeLessThan(0.05);
  });
  it("sole: tarsal tunnel takes both plantar nerves, the medial plantar its inner part, S1 also the outer edge and the calf", () => {
    expect(loss("tibial-tarsal-tunnel", "sole-outer")).toBeGreaterThan(0.7);
    expect(loss("tibial-tarsal-tunnel", "sole-arch")).toBeGreaterThan(0.8);
    expect(loss("medial-plantar", "sole-arch")).toBeGreaterThan(0.8);
    expect(loss("medial-plantar", "sole-outer")).toBeLessThan(0.05);
    expect(loss("tibial-tarsal-tunnel", "calf-back-upper")).toBe(0);
    expect(loss("S1", "calf-back-upper")).toBeGreaterThan(0.3);
    expect(weak("tibial-tarsal-tunnel", "ankle-plantarflexion")).toBeLessThan(0.05);
    expect(weak("tibial-tarsal-tunnel", "toe-spread")).toBeGreaterThan(0.9);
  });
  it("what no lesion of a segment reaches is listed as spared", () => {
    const signs = signsOf(anatomy, at("common-peroneal-fibular-neck"), "weakness");
    const spared = signs.spared.map((s) => Object.values(s)[0]);
    expect(spared).toEqual(expect.arrayContaining(["inversion", "ankle-plantarflexion", "achilles", "heel-bottom"]));
  });
});
