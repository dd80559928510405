import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const main = join(dirname(dirname(fileURLToPath(import.meta.url))), "src", "main.ts");
interface Line {
  readonly ask?: { id: string; kind: string; options: { id: string }[] };
  readonly result?: { schema: string; urgency: { level: string }; causes: unknown[] };
  readonly interim?: boolean;
  readonly error?: { message: string };
  readonly why?: string;
}
function interview(...lines: (object | string)[]): Line[] {
  const input = lines.map((l) => (typeof l === "string" ? l : JSON.stringify(l))).join("\n");
  const { stdout, status } = spawnSync(process.execPath, [main, "interview", "--jsonl"], { input, encoding: "utf8" });
  expect(status).toBe(0);
  return stdout.trim().split("\n").map((l) => JSON.parse(l) as Line);
}
const complaint = (value: string) => ({ answer: { id: "complaint", value } });

describe("proximal interview --jsonl", () => {
  it("asks first, and ends with a result when the input ends", () => {
    const out = interview(complaint("burning on the sole of my left foot"), { answer: { id: "age", value: 50 } });
    expect(out[0].ask?.id).toBe("complaint");
    expect(out.map((l) => Object.keys(l)[0])).toEqual(["ask", "ask", "ask", "result"]);
    expect(out.at(-1)?.result?.schema).toBe("proximal/result@1");
  });
  it("asks again after an error, and stays open after a why", () => {
    const out = interview("{broken", { answer: { id: "age", value: 3 } }, { why: "complaint" }, complaint("my heel hurts"), { answer: { id: "age", value: "old" } }, { finish: true });
    expect(out[1].error?.message).toContain("JSON");
    expect(out[2].ask?.id).toBe("complaint");
    expect(out[3].error?.message).toContain("not the open question");
    expect(out[5].why).toBeTruthy();
    expect(out[6].ask?.id).toBe("age");
    expect(out[7].error?.message).toContain("number");
    expect(out[8].ask?.id).toBe("age");
    expect(out.at(-1)?.result).toBeTruthy();
  });
  it("tells an emergency at once, once, and asks on", () => {
    const out = interview({ say: "since yesterday I cannot pee and it is numb where I sit" }, { say: "it is still like that" }, { finish: true });
    expect(out[1].interim).toBe(true);
    expect(out[1].result?.urgency.level).toBe("emergency-now");
    expect(out.filter((l) => l.interim)).toHaveLength(1);
    expect(out[2].ask).toBeTruthy();
  });
  it("refuses a place that is not on the body and loses nothing", () => {
    const out = interview(complaint("something feels wrong"), { answer: { id: "where", value: [{ area: "elbow", side: "left", sensation: "ache" }] } }, { answer: { id: "where", value: [{ area: "heel-bottom", side: "left", sensation: "ache" }] } }, { finish: true });
    expect(out[1].ask?.id).toBe("where");
    expect(out[2].error?.message).toContain("elbow");
    expect(out[3].ask?.id).toBe("where");
    expect(out[4].ask?.id).toBe("age");
    expect(out.at(-1)?.result?.schema).toBe("proximal/result@1");
  });
  it("goes back to the question before", () => {
    const out = interview(complaint("my heel hurts"), { answer: { id: "age", value: 40 } }, { back: true }, { finish: true });
    expect(out[1].ask?.id).toBe("age");
    expect(out[3].ask?.id).toBe("age");
  });
  it("never asks what was said freely, and always ends", () => {
    const lines: object[] = [complaint("my left foot has been numb for three weeks, I am 61, a woman; no fever, no back pain")];
    for (let i = 0; i < 60; i++) {
      const out = interview(...lines);
      const ask = out.findLast((l) => l.ask)?.ask;
      if (out.filter((l) => l.ask).length <= lines.length) return;
      expect(["age", "sex", "fever", "back-pain"]).not.toContain(ask?.id);
      lines.push({ answer: { id: ask?.id, value: "unknown" } });
    }
    throw new Error("the interview never ended");
  }, 120_000);
});
