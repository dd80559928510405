import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const proximal = (args: string[], input?: string | Buffer) => spawnSync(process.execPath, [join(root, "cli", "src", "main.ts"), ...args], { input, encoding: "utf8", maxBuffer: 1e8 });
const folder = mkdtempSync(join(tmpdir(), "proximal-"));
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe("proximal assess", () => {
  it("prints one result whose origins and causes sum to 1 with --full", () => {
    const r = JSON.parse(proximal(["assess", "--text", "burning on the sole of my left foot, worse in bed", "--json", "--full"]).stdout);
    expect(r.schema).toBe("proximal/result@1");
    expect(r.origins).toHaveLength(11);
    const sum = (rows: { probability: number }[]) => rows.reduce((s, x) => s + x.probability, 0);
    expect(sum(r.origins)).toBeCloseTo(1, 9);
    expect(sum(r.causes)).toBeCloseTo(1, 9);
    expect(r.causes.map((c: { condition: string }) => c.condition)).toContain("unexplained");
    expect(r.causes.map((c: { probability: number }) => c.probability)).toEqual([...r.causes.map((c: { probability: number }) => c.probability)].sort((a, b) => b - a));
  });
  it("gives the prior for {} and passes the id through", () => {
    const r = JSON.parse(proximal(["assess", "-", "--json"], "{id: x1}").stdout);
    expect(r.id).toBe("x1");
    expect(r.understood).toEqual([]);
  });
  it.each([
    ["broken YAML", "person: {age: 4", /line 1/],
    ["unknown key", "complain: x", /complain: unknown key/],
    ["unknown finding", "findings: {nonsense: true}", /findings\.nonsense/],
    ["impossible age", "person: {age: 400}", /person\.age/],
    ["empty", "  \n", /empty/],
    ["a list", "[1, 2]", /one case/],
  ])("%s: one clear line and exit 2", (_, text, expected) => {
    const run = proximal(["assess", file("case.yaml", text), "--json"]);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toMatch(expected);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
    expect(run.stderr).toContain("case.yaml");
  });
  it("refuses binary data, 50 MB of text, and a missing file", () => {
    expect(proximal(["assess", file("b.bin", Buffer.from([0, 1, 2, 255]))]).stderr).toMatch(/binary/);
    expect(proximal(["assess", file("big.yaml", "a".repeat(50_000_000))]).stderr).toMatch(/larger than 1 MB/);
    expect(proximal(["assess", join(folder, "none.yaml")]).status).toBe(2);
  });
});

describe("proximal batch", () => {
  it("answers in order, with an error in place of a bad line", () => {
    const out = proximal(["batch", "--single"], '{"id":1,"complaint":"sore heel"}\nnot json\n{"person":{"age":900}}\n{"id":4}\n').stdout.trim().split("\n").map((l) => JSON.parse(l));
    expect(out).toHaveLength(4);
    expect(out[0].id).toBe(1);
    expect(out[1].error.line).toBe(2);
    expect(out[2].error).toMatchObject({ line: 3, field: "person.age" });
    expect(out[3].id).toBe(4);
  });
});

describe("proximal simulate", () => {
  it("drops the foot and spares inversion at the fibular neck", () => {
    const r = JSON.parse(proximal(["simulate", "common-peroneal-fibular-neck", "--json"]).stdout);
    expect(r.weak[0].probability).toBeGreaterThan(0.9);
    expect(r.weak.map((w: { movement: string }) => w.movement)).toContain("ankle-dorsiflexion");
    expect(r.spared).toContainEqual({ movement: "inversion" });
  });
  it("names what it expected", () => expect(proximal(["simulate", "elbow"]).status).toBe(2));
});
