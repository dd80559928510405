import { type Evidence, ageBand, type Model, normalise, toldSide } from "@proximal/engine";

/** The naive enumerator: the same sums written out one hypothesis at a time, in plain probabilities where they fit. */
export function enumerate(model: Model, raw: Evidence): { causes: number[]; unexplained: number } {
  const e = normalise(model, raw);
  const g = model.globals;
  const nf = model.findings.length;
  const na = model.areas.length;
  const told = toldSide(e);
  const total = model.conditions.reduce((s, c) => s + c.prior ** g.priorExponent, 0);
  const sideFactor = (side: number) => {
    const k = g.sideTold;
    if (told === "unknown") return 1;
    if (told === "both") return Math.exp([-k, -k, 0, -0.4 * k][side]);
    const here = told === "left" ? 0 : 1;
    return Math.exp(side === here ? 0 : side === 1 - here ? -1.6 * k : side === 2 ? -0.8 * k : -0.5 * k);
  };
  const weights: number[] = [];
  for (const [s, state] of model.states.entries()) {
    const c = model.conditions[state.condition];
    for (let side = 0; side < 4; side++) {
      let w = ((1 - g.unexplained) * c.prior ** g.priorExponent * state.weight * c.sides[side]) / total;
      if (e.age !== null) w *= c.age[ageBand(e.age)];
      if (e.sex !== null) w *= c.sex[e.sex === "female" ? 0 : 1];
      w *= sideFactor(side);
      const groups: Record<string, number[]> = {};
      for (const o of e.observations) {
        const info = model.findings[o.finding];
        const or = c.context.get(o.finding);
        if (or !== undefined) {
          w *= o.reliability * ((o.value ? or : 1) / (1 - info.base + info.base * or)) + 1 - o.reliability;
          continue;
        }
        if (info.sided && ((side === 0 && o.side === "right") || (side === 1 && o.side === "left"))) continue;
        const cell = model.cells[s * nf + o.finding];
        const base = o.value ? info.base : 1 - info.base;
        const ratio = (o.reliability * (o.value ? cell : 1 - cell) + (1 - o.reliability) * base) / base;
        groups[info.group] ??= [];
        groups[info.group].push(ratio);
      }
      for (const ratios of Object.values(groups)) {
        const product = ratios.reduce((a, b) => a * b, 1) ** (1 / ratios.length ** g.groupTemper);
        w *= Math.min(Math.exp(g.groupCap), Math.max(Math.exp(-g.groupCap), product)) ** g.temperature;
      }
      if (e.narrative) {
        const toldGroups = new Set(e.observations.map((o) => model.findings[o.finding].group));
        for (const [f, info] of model.findings.entries()) if (info.volunteer > 0 && !toldGroups.has(info.group)) w *= (1 - info.volunteer * g.silence * model.cells[s * nf + f]) / (1 - info.volunteer * g.silence * info.base);
      }
      const draws = e.places.reduce((t, p) => t + p.weight, 0);
      for (const p of e.places) {
        const mix = (map: Float64Array, at: number) => [...p.areas].reduce((t, [a, x]) => t + x * map[at + a], 0);
        const spread = [...p.areas].reduce((t, [, x]) => t + x / na, 0);
        const own = p.kind === "pain" ? mix(model.painMap, s * na) : p.kind === "numb" ? mix(model.numbMap, s * na) : (mix(model.painMap, s * na) + mix(model.numbMap, s * na)) / 2;
        const mean = p.kind === "pain" ? mix(model.meanPain, 0) : p.kind === "numb" ? mix(model.meanNumb, 0) : (mix(model.meanPain, 0) + mix(model.meanNumb, 0)) / 2;
        w *= (((1 - g.background) * own + g.background * spread) / ((1 - g.background) * mean + g.background * spread)) ** ((p.weight * Math.min(draws, g.effectiveDraws)) / draws);
      }
      weights.push(w);
    }
  }
  let none = g.unexplained;
  none *= Math.exp([0, 1, 2, 3].reduce((t, side) => t + 0.25 * Math.log(sideFactor(side)), 0));
  const sum = weights.reduce((a, b) => a + b, none);
  return { causes: weights.map((w) => w / sum), unexplained: none / sum };
}
