import { assess, lexiconFrom, listenerFrom, openProximal, type PackedListener, packedListener } from "@proximal/intake";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedFiles } from "../scripts/knowledge.ts";
import { pack, unpack } from "../src/engine/pack.ts";
import { knowledgeFrom, type ShippedMind, type ShippedTexts } from "../src/engine/shipped.ts";

const bufferOf = (bytes: Uint8Array) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

describe("packing", () => {
  test("any value of maps, lists and numbers comes back as it was, Float64 to seven figures", () => {
    const value = fc.record({ name: fc.string(), map: fc.array(fc.tuple(fc.string(), fc.integer())).map((e) => new Map(e)), small: fc.uint16Array(), wide: fc.uint32Array(), text: fc.array(fc.string()), none: fc.constant(null) });
    fc.assert(
      fc.property(value, (v) => {
        expect(unpack(bufferOf(pack(v)))).toEqual(v);
      }),
    );
    const back = unpack(bufferOf(pack({ p: Float64Array.of(0.004, 1 / 3, 0.985) }))) as { p: Float64Array };
    for (const [i, p] of [0.004, 1 / 3, 0.985].entries()) expect(back.p[i]).toBeCloseTo(p, 7);
  });
});

describe("what the page ships", () => {
  const proximal = openProximal();
  const files = shippedFiles(proximal, packedListener() as PackedListener);
  const mind = unpack(bufferOf(files.get("mind.bin")!)) as ShippedMind;
  const knowledge = knowledgeFrom(mind, JSON.parse(new TextDecoder().decode(files.get("texts.json"))) as ShippedTexts);
  const listener = listenerFrom(unpack(bufferOf(files.get("listener.bin")!)) as PackedListener);
  const shipped = { knowledge, model: mind.model, lexicon: lexiconFrom(knowledge, knowledge.places, listener) };

  test.each([
    { complaint: "burning on the sole of my left foot, worse in bed" },
    { complaint: "I cannot pee since yesterday and it is numb between my legs", person: { age: 54, sex: "female" as const } },
    { complaint: "my foot slaps when I walk and the big toe is weak", drawing: [{ area: "foot-top-middle", side: "left" as const, sensation: "numb" as const, intensity: 6 }] },
    {},
  ])("answers as the knowledge itself does: %j", (told) => {
    const [here, there] = [assess(shipped, told), assess(proximal, told)];
    expect(here.urgency).toEqual(there.urgency);
    expect(here.understood).toEqual(there.understood);
    expect(here.care).toEqual(there.care);
    expect(here.sources.map((s) => (s as { id: string }).id)).toEqual(there.sources.map((s) => (s as { id: string }).id));
    expect(here.causes.map((c) => c.condition)).toEqual(there.causes.map((c) => c.condition));
    for (const [i, cause] of here.causes.entries()) expect(cause.probability).toBeCloseTo(there.causes[i].probability, 5);
  });
});
