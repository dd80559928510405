// Turns the source of each view into the data that the page draws: outline, ink, shades, areas, nerves, sites.
import { anchor, dist, flatten, partition, pathOf, ringPoints } from './src/geometry.mjs'
import { nearest, roundLine } from './src/nerves/lines.mjs'

const flip = (p) => [1000 - p[0], ...p.slice(1)]
const other = { left: 'right', right: 'left' }
const half = (v) => Math.round(v * 2) / 2
const r05 = (pts) => pts.map((p) => [half(p[0]), half(p[1]), ...(p[2] ? [p[2]] : [])])

/** One view, built: `problems` lists what does not tile or lies off its nerve. */
export function build(v) {
  const problems = []
  const halfLine = flatten(v.outline, true, 4)
  const part = partition(halfLine, v.cuts.map((c) => ({ id: c.id, pts: c.closed ? [...flatten(c.pts, true, 4), c.pts[0].slice(0, 2)] : flatten(c.pts, false, 4) })), v.seeds)
  problems.push(...part.problems)
  let outline = v.outline, boundaries, areas, ink = []
  const inkOf = (k, pts, side) => ({ id: k.id, ...(side ? { side } : {}), kind: k.kind, ...(k.closed ? { closed: true } : {}), points: r05(pts) })
  if (v.mirror) {
    const flipped = (x) => [...x].reverse().map(flip)
    // full outline: the half, then its mirror image backwards, without the midline points
    const run = v.outline.filter((p) => Math.abs(p[0] - 500) > 1e-6 || p[2] !== 2)
    const _top = v.outline[0], crotch = v.outline.at(-1)
    outline = [...run, [crotch[0], crotch[1], 1], ...flipped(run)]
    outline[outline.length - 1] = [...outline.at(-1).slice(0, 2), 2]
    const tag = (id, s) => `${id}.${s}`
    boundaries = []
    for (const s of [v.side, other[v.side]])
      for (const b of part.boundaries) {
        const mid = b.pts.every((p) => p[0] === 500)
        const id = mid ? `midline|${(b.left ?? b.right)}` : tag(b.id.replace('outline|', 'outline|'), s)
        if (s === v.side) boundaries.push({ ...b, id, left: b.left && tag(b.left, s), right: mid ? tag(b.left ?? b.right, other[s]) : b.right && tag(b.right, s) })
        else if (!mid) boundaries.push({ ...b, id, left: b.right && tag(b.right, s), right: b.left && tag(b.left, s), pts: b.pts.map(flip) })
      }
    const name = (ref, s) => {
      const neg = ref.startsWith('-'), id = neg ? ref.slice(1) : ref
      const b = part.boundaries.find((x) => x.id === id)
      const mid = b.pts.every((p) => p[0] === 500)
      return [neg, mid ? `midline|${b.left ?? b.right}` : tag(id, s)]
    }
    areas = []
    for (const a of part.areas) {
      areas.push({ id: a.id, side: v.side, rings: a.rings.map((r) => r.map((ref) => { const [n, id] = name(ref, v.side); return n ? `-${id}` : id })) })
      areas.push({ id: a.id, side: other[v.side], rings: a.rings.map((r) => [...r].reverse().map((ref) => { const [n, id] = name(ref, other[v.side]); return n ? id : `-${id}` })) })
    }
    for (const k of v.inks)
      if (k.mid) ink.push(inkOf(k, k.pts))
      else { ink.push(inkOf(k, k.pts, v.side)); ink.push(inkOf(k, k.pts.map(flip), other[v.side])) }
  } else {
    boundaries = part.boundaries
    areas = part.areas.map((a) => ({ id: a.id, side: v.side, rings: a.rings }))
    ink = v.inks.map((k) => inkOf(k, k.pts))
  }
  const shades = (v.shades ?? []).flatMap((k) => (v.mirror ? [k, { ...k, pts: k.pts.map(flip) }] : [k]).map((s) => ({ id: s.id, ...(s.deep ? { deep: true } : {}), points: r05(s.pts) })))
  const byId = new Map(boundaries.map((b) => [b.id, b]))
  for (const a of areas) {
    const rings = a.rings.map((r) => ringPoints(r, byId))
    Object.assign(a, { label: anchor(rings).at }, v.unmapped?.includes(a.id) ? { unmapped: true } : {}, v.seam?.includes(a.id) ? { midline: true } : {})
  }
  return { view: v, outline, boundaries, areas, ink, shades, byId, ...nervesOf(v, problems), problems }
}

/** Nerve lines, sites, roots and vertebral levels, on both sides where the view is mirrored. */
function nervesOf(v, problems) {
  const sides = v.mirror ? [[v.side, (p) => p], [other[v.side], flip]] : [[v.side, (p) => p]]
  const isRoot = (l) => l.id.startsWith('root-')
  const sites = v.sites.map((s) => {
    const at = v.lines.filter((l) => l.id === s.nerve).map((l) => nearest(s.at, l.points)).sort((p, q) => dist(p, s.at) - dist(q, s.at))[0]
    if (!at || dist(at, s.at) > 6) problems.push(`site ${s.id} lies ${at ? `${Math.round(dist(at, s.at))} units off` : 'in a view without'} its nerve`)
    return { ...s, at: at ?? s.at }
  })
  const line = (l, side, to) => ({ id: l.id, ...(isRoot(l) ? { root: l.id.slice(5) } : { calibre: l.calibre }), side, ...(l.deep ? { deep: true } : {}), points: roundLine(l.points.map(to)) })
  const drawn = sides.flatMap(([side, to]) => v.lines.map((l) => line(l, side, to)))
  return {
    nerves: drawn.filter((l) => !isRoot(l)), roots: drawn.filter(isRoot),
    sites: sides.flatMap(([side, to]) => sites.map((s) => ({ id: s.id, nerve: s.nerve, side, at: roundLine([to(s.at)])[0] }))),
    levels: (v.levels ?? []).flatMap((l) => {
      const level = (to, side) => ({ id: l.id, root: l.id.slice(6), kind: l.kind, ...(side ? { side } : {}), at: roundLine([to(l.at)])[0] })
      return l.kind === 'vertebra' ? [level((p) => p)] : sides.map(([side, to]) => level(to, side))
    }),
  }
}

/** The view as it is written to `src/art/data`. */
export function written(b) {
  const v = b.view
  return {
    view: v.id, width: v.width, height: v.height, side: v.mirror ? 'both' : v.side, stroke: v.stroke ?? 4,
    outline: r05(b.outline), path: pathOf(b.outline, true),
    landmarks: b.ink, shades: b.shades,
    boundaries: Object.fromEntries(b.boundaries.map((x) => [x.id, x.pts])),
    areas: b.areas, territories: (v.territories ?? []).map((t) => ({ id: t.id, points: r05(t.pts) })),
    nerves: b.nerves, sites: b.sites, roots: b.roots, levels: b.levels,
  }
}
