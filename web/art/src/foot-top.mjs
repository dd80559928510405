import { toes, webs, clefts, tipsRun, outerSide, innerFront } from './plan.mjs'
// Right foot from above, toes up, the big toe on the left. Behind the middle of the foot the view tips
// towards the ankle, so lengths there are shortened to four fifths.
const K = 1400
export const P = (s, f, c) => {
  const g = f < 0.55 ? 0.55 - (0.55 - f) * 0.8 : f
  return c ? [467 + s * K, 1460 - g * K, c] : [467 + s * K, 1460 - g * K]
}
const all = (l) => l.map((p) => P(...p))
const outline = all([
  [0.117, -0.04, 2], [-0.1115, -0.04, 1], [-0.1085, 0.03], [-0.1085, 0.09], [-0.1135, 0.15], [-0.1265, 0.205], [-0.136, 0.252], [-0.132, 0.3], [-0.1205, 0.345], [-0.1145, 0.395], [-0.1185, 0.45], [-0.1185, 0.51],
  ...innerFront, ...tipsRun, ...outerSide, [0.178, 0.415], [0.166, 0.37], [0.149, 0.328], [0.1335, 0.292], [0.1315, 0.26], [0.138, 0.222], [0.136, 0.18], [0.1255, 0.13], [0.117, 0.075], [0.1145, 0.02],
])
const nail = ({ n, tip: [s, f], w, nail: l, lean: d }) => {
  const back = n === 1 ? 0.019 : 0.0125
  const at = (x, y) => P(s + x - d * y, f - y + d * x)
  return { id: `nail-${n}`, kind: 'hair', closed: true, pts: [at(-w * 0.9, back + 0.004), at(-w, back + l * 0.45), at(-w * 0.84, back + l * 0.86), at(0, back + l), at(w * 0.84, back + l * 0.86), at(w, back + l * 0.45), at(w * 0.9, back + 0.004), at(w * 0.5, back - 0.005), at(0, back - 0.0075), at(-w * 0.5, back - 0.005)] }
}
const crease = (n, t, wide, bow) => {
  const { tip, base, lean } = toes[n - 1]
  const s = base[0] + (tip[0] - base[0]) * t, f = base[1] + (tip[1] - base[1]) * t
  return [P(s - wide, f - bow - lean * wide), P(s, f), P(s + wide, f - bow + lean * wide)]
}
const inks = [
  ...clefts.map((c, i) => ({ id: `toe-gap-${i + 1}`, kind: 'contour', pts: all(c) })),
  ...webs.map((w, i) => ({ id: `web-${i + 1}`, kind: 'hair', pts: all([[w[0] - 0.014, w[1] - 0.021], [w[0] - 0.008, w[1] - 0.0075], [w[0], w[1] - 0.001]]) })),
  ...toes.map(nail),
  { id: 'knuckle-1a', kind: 'hair', pts: all([[-0.122, 0.887], [-0.096, 0.892], [-0.07, 0.887]]) },
  { id: 'knuckle-1b', kind: 'hair', pts: all([[-0.115, 0.8765], [-0.095, 0.8795], [-0.077, 0.877]]) },
  ...[2, 3, 4, 5].flatMap((n) => [
    { id: `knuckle-${n}a`, kind: 'hair', pts: crease(n, 0.42, 0.0135, 0.004) },
    { id: `knuckle-${n}b`, kind: 'hair', pts: crease(n, 0.335, 0.0105, 0.003) },
  ]),
  { id: 'mtp-1', kind: 'hair', pts: all([[-0.128, 0.751], [-0.117, 0.763], [-0.102, 0.767], [-0.087, 0.762]]) },
  { id: 'mtp-2', kind: 'hair', pts: all([[-0.018, 0.741], [-0.011, 0.7485], [0, 0.75], [0.012, 0.744]]) },
  { id: 'mtp-3', kind: 'hair', pts: all([[0.043, 0.726], [0.05, 0.733], [0.06, 0.734], [0.071, 0.727]]) },
  { id: 'mtp-4', kind: 'hair', pts: all([[0.101, 0.695], [0.108, 0.702], [0.118, 0.702], [0.128, 0.694]]) },
  { id: 'mtp-5', kind: 'hair', pts: all([[0.155, 0.655], [0.162, 0.661], [0.171, 0.66], [0.18, 0.651]]) },
  { id: 'extensor-hallucis', kind: 'detail', pts: all([[-0.036, 0.4], [-0.048, 0.48], [-0.066, 0.58], [-0.083, 0.665], [-0.0915, 0.705]]) },
  { id: 'extensor-2', kind: 'hair', pts: all([[0.008, 0.545], [0.0025, 0.61], [0, 0.675], [0, 0.708]]) },
  { id: 'extensor-3', kind: 'hair', pts: all([[0.038, 0.535], [0.048, 0.6], [0.056, 0.66], [0.0585, 0.69]]) },
  { id: 'extensor-4', kind: 'hair', pts: all([[0.069, 0.515], [0.088, 0.575], [0.105, 0.633], [0.112, 0.66]]) },
  { id: 'tibialis-anterior', kind: 'hair', pts: all([[-0.046, 0.12], [-0.047, 0.21], [-0.056, 0.3], [-0.074, 0.375]]) },
  { id: 'instep-crease', kind: 'hair', pts: all([[-0.03, 0.288], [0.008, 0.276], [0.046, 0.286]]) },
  { id: 'malleolus-inner', kind: 'detail', pts: all([[-0.105, 0.32], [-0.0925, 0.295], [-0.089, 0.252], [-0.0965, 0.212]]) },
  { id: 'malleolus-outer', kind: 'detail', pts: all([[0.106, 0.284], [0.0945, 0.258], [0.092, 0.216], [0.101, 0.178]]) },
  { id: 'shin', kind: 'hair', pts: all([[-0.008, -0.03], [-0.0095, 0.03], [-0.0075, 0.09]]) },
  { id: 'navicular', kind: 'hair', pts: all([[-0.1, 0.49], [-0.0945, 0.46], [-0.0985, 0.432]]) },
  { id: 'fifth-metatarsal-base', kind: 'hair', pts: all([[0.167, 0.478], [0.16, 0.45], [0.1595, 0.422]]) },
  { id: 'extensor-brevis', kind: 'hair', pts: all([[0.082, 0.39], [0.102, 0.418], [0.112, 0.455]]) },
]
const shades = [
  { id: 'inner-flank', pts: all([[-0.1145, 0.395, 1], [-0.1185, 0.45], [-0.1185, 0.51], [-0.1265, 0.575], [-0.142, 0.63], [-0.1595, 0.69, 1], [-0.128, 0.65], [-0.106, 0.585], [-0.097, 0.51], [-0.0965, 0.445]]) },
  { id: 'beside-hallucis', pts: all([[-0.034, 0.392, 1], [-0.048, 0.48], [-0.066, 0.58], [-0.083, 0.665], [-0.093, 0.712, 1], [-0.07, 0.665], [-0.05, 0.585], [-0.034, 0.49]]) },
  ...[[0, 0.0], [1, 0.004], [2, 0.006]].map(([i]) => {
    const [a, b] = [[[0.008, 0.55], [0, 0.71]], [[0.038, 0.54], [0.0585, 0.695]], [[0.069, 0.52], [0.112, 0.665]]][i]
    const m = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    return { id: `tendon-${i + 2}`, pts: all([[...a, 1], [m[0] - 0.002 * (i - 1), m[1]], [...b, 1], [b[0] + 0.014, b[1] - 0.045], [m[0] + 0.013, m[1] - 0.01]]) }
  }),
  { id: 'below-inner-ankle', pts: all([[-0.1065, 0.325, 1], [-0.0925, 0.295], [-0.089, 0.252], [-0.0975, 0.208, 1], [-0.08, 0.235], [-0.078, 0.275], [-0.085, 0.315], [-0.1, 0.345]]) },
  { id: 'below-outer-ankle', pts: all([[0.107, 0.288, 1], [0.0945, 0.258], [0.092, 0.216], [0.102, 0.174, 1], [0.083, 0.205], [0.08, 0.25], [0.09, 0.29], [0.108, 0.312]]) },
  { id: 'instep', pts: all([[-0.032, 0.289, 1], [0.008, 0.276], [0.048, 0.287, 1], [0.03, 0.308], [0.006, 0.314], [-0.016, 0.309]]) },
  ...webs.map(([s, f], i) => ({ id: `web-${i + 1}`, deep: true, pts: all([[s, f + 0.045, 1], [s - 0.009, f - 0.002], [s - 0.004, f - 0.03], [s + 0.006, f - 0.024], [s + 0.009, f]]) })),
  ...toes.map(({ n, base, tip, lean }) => {
    const w = [0, 0.036, 0.02, 0.019, 0.018, 0.018][n]
    const at = (t, k) => [base[0] + (tip[0] - base[0]) * t + w * k * (1 + lean * 0), base[1] + (tip[1] - base[1]) * t]
    return { id: `toe-${n}`, pts: all([[...at(0.1, 0.9), 1], at(0.3, 0.62), at(0.6, 0.72), [...at(0.92, 0.75), 1], at(0.75, 1.5), at(0.4, 1.5)]) }
  }),
]
const lens = (i) => {
  const [s, f] = webs[i]
  const k = [1.15, 1, 0.95, 0.9][i], lean = [0, 0.001, 0, -0.002][i]
  return all([[s - lean * 2, f - 0.078 * k], [s - 0.02 * k, f - 0.034 * k], [s - 0.0205 * k, f], [s - 0.0095 + lean, f + 0.036 * k], [s + lean + 0.001, f + 0.048 * k], [s + 0.0105 + lean, f + 0.035 * k], [s + 0.0205 * k, f - 0.002], [s + 0.02 * k, f - 0.036 * k]])
}
const past = (c) => [...c.slice(1), [c[3][0] + (c[3][0] - c[2][0]) * 0.6, c[3][1] + (c[3][1] - c[2][1]) * 0.6]]
const cuts = [
  ...webs.map((_w, i) => ({ id: `web-${i + 1}`, closed: true, pts: lens(i) })),
  ...clefts.map((c, i) => ({ id: `toe-gap-${i + 1}`, pts: all(past(c)) })),
  { id: 'toe-base-1', pts: all([[-0.19, 0.779], [-0.152, 0.793], [-0.1, 0.804], [-0.045, 0.803]]) },
  { id: 'toe-base-2', pts: all([[-0.028, 0.804], [0.002, 0.816], [0.026, 0.808]]) },
  { id: 'toe-base-3', pts: all([[0.046, 0.805], [0.069, 0.803], [0.09, 0.785]]) },
  { id: 'toe-base-4', pts: all([[0.108, 0.781], [0.128, 0.768], [0.148, 0.741]]) },
  { id: 'toe-base-5', pts: all([[0.163, 0.736], [0.187, 0.726], [0.24, 0.712]]) },
  { id: 'top-inner-line', pts: all([[-0.04, 0.325], [-0.044, 0.36], [-0.047, 0.45], [-0.05, 0.56], [-0.047, 0.68], [-0.036, 0.735], [-0.034, 0.765]]) },
  { id: 'top-outer-line', pts: all([[0.05, 0.33], [0.056, 0.37], [0.073, 0.46], [0.09, 0.57], [0.099, 0.67], [0.1, 0.715], [0.1, 0.74]]) },
  { id: 'ankle-bottom', pts: all([[-0.17, 0.378], [-0.1, 0.362], [-0.05, 0.354], [0.01, 0.351], [0.07, 0.352], [0.12, 0.348], [0.19, 0.336]]) },
  { id: 'ankle-top', pts: all([[-0.15, 0.147], [-0.09, 0.155], [0.01, 0.158], [0.09, 0.145], [0.15, 0.13]]) },
  { id: 'malleolus-inner', pts: all([[-0.082, 0.148], [-0.079, 0.17], [-0.07, 0.25], [-0.079, 0.33], [-0.087, 0.368]]) },
  { id: 'malleolus-outer', pts: all([[0.086, 0.137], [0.081, 0.16], [0.074, 0.23], [0.083, 0.31], [0.094, 0.362]]) },
]
const s = (...l) => all(l)
const seeds = {
  'shin-front-lower': s([0, 0.06]), 'ankle-front': s([0, 0.26]), 'ankle-inner': s([-0.11, 0.25]), 'ankle-outer': s([0.11, 0.22]),
  'foot-top-inner': s([-0.09, 0.6]), 'foot-top-middle': s([0.01, 0.6]), 'foot-top-outer': s([0.15, 0.55]),
  'big-toe-top': s([-0.09, 0.9]), 'second-toe-top': s([0.003, 0.9]), 'third-toe-top': s([0.069, 0.88]), 'fourth-toe-top': s([0.126, 0.84]), 'little-toe-top': s([0.185, 0.79]),
  ...Object.fromEntries(webs.map((w, i) => [`web-${i + 1}-top`, s([w[0], w[1] - 0.01])])),
}
export default { id: 'foot-top', title: 'top of the right foot', side: 'right', width: 1000, height: 1450, stroke: 6, labelSize: 17, outline, inks, shades, cuts, seeds }
