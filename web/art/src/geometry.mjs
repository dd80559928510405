// Plane geometry for the body art: smooth curves through measured points, and a planar
// arrangement that turns an outline and a set of cut lines into areas that tile it.

import { between, beziers, curvePath, distance, flatten, polygonPath, xy } from '../../src/geometry/curve.ts'

export { beziers, flatten, xy, between as lerp, distance as dist, curvePath as pathOf, polygonPath as polyPath }
const lerp = between, dist = distance
const half = (v) => Math.round(v * 2) / 2
export const round = (p) => [half(p[0]), half(p[1])]

export const areaOf = (pts) => {
  let s = 0
  for (let i = 0; i < pts.length; i++) {
    const a = pts[i], b = pts[(i + 1) % pts.length]
    s += a[0] * b[1] - b[0] * a[1]
  }
  return s / 2
}
export function inside(p, poly) {
  let r = false
  for (let i = 0, j = poly.length - 1; i < poly.length; j = i++) {
    const a = poly[i], b = poly[j]
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) r = !r
  }
  return r
}
const segDist = (p, a, b) => {
  const dx = b[0] - a[0], dy = b[1] - a[1]
  const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)))
  return dist(p, [a[0] + dx * t, a[1] + dy * t])
}
export const edgeDist = (p, rings) =>
  Math.min(...rings.flatMap((r) => r.map((a, i) => segDist(p, a, r[(i + 1) % r.length]))))
export const inRings = (p, rings) => rings.reduce((s, r) => s !== inside(p, r), false)

/** The point of an area farthest from its edge: where a label or a caret goes. */
export function anchor(rings) {
  const xs = rings.flat().map((p) => p[0]), ys = rings.flat().map((p) => p[1])
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  let best = null, score = -1
  let win = box
  for (let pass = 0; pass < 4; pass++) {
    const n = 16
    for (let i = 0; i <= n; i++)
      for (let j = 0; j <= n; j++) {
        const p = [win[0] + ((win[2] - win[0]) * i) / n, win[1] + ((win[3] - win[1]) * j) / n]
        if (!inRings(p, rings)) continue
        const d = edgeDist(p, rings)
        if (d > score) { score = d; best = p }
      }
    if (!best) continue
    const w = (win[2] - win[0]) / 8, h = (win[3] - win[1]) / 8
    win = [best[0] - w, best[1] - h, best[0] + w, best[1] + h]
  }
  return { at: round(best ?? rings[0][0]), radius: half(Math.max(score, 0)) }
}

function simplify(pts, tol = 0.35) {
  if (pts.length < 3) return pts
  let far = 0, k = 0
  for (let i = 1; i < pts.length - 1; i++) {
    const d = segDist(pts[i], pts[0], pts.at(-1))
    if (d > far) { far = d; k = i }
  }
  if (far <= tol) return [pts[0], pts.at(-1)]
  return [...simplify(pts.slice(0, k + 1), tol).slice(0, -1), ...simplify(pts.slice(k), tol)]
}

/**
 * outline: a closed polyline; lines: [{ id, pts }] cut lines, which may overshoot; seeds: { area: [[x, y], …] }.
 * Returns boundaries (polylines between junctions, named after the areas on their two sides)
 * and areas (rings of signed boundary references). Neighbours share boundaries, so they tile.
 */
const SLIVER = 500
export function partition(outline, lines, seeds) {
  const segs = []
  const add = (pts, id, closed) => {
    for (let i = 0; i + 1 < pts.length + (closed ? 1 : 0); i++) segs.push({ a: pts[i], b: pts[(i + 1) % pts.length], id, cuts: [0, 1] })
  }
  add(outline, 'outline', true)
  for (const l of lines) add(l.pts, l.id, false)
  for (let i = 0; i < segs.length; i++)
    for (let j = i + 1; j < segs.length; j++) {
      const s = segs[i], t = segs[j]
      if (s.id === t.id) continue
      if (Math.max(s.a[0], s.b[0]) < Math.min(t.a[0], t.b[0]) || Math.max(t.a[0], t.b[0]) < Math.min(s.a[0], s.b[0])) continue
      const rx = s.b[0] - s.a[0], ry = s.b[1] - s.a[1], qx = t.b[0] - t.a[0], qy = t.b[1] - t.a[1]
      const den = rx * qy - ry * qx
      if (Math.abs(den) < 1e-12) continue
      const u = ((t.a[0] - s.a[0]) * qy - (t.a[1] - s.a[1]) * qx) / den
      const v = ((t.a[0] - s.a[0]) * ry - (t.a[1] - s.a[1]) * rx) / den
      if (u > -1e-9 && u < 1 + 1e-9 && v > -1e-9 && v < 1 + 1e-9) { s.cuts.push(u); t.cuts.push(v) }
    }
  // vertices, snapped
  const problems = []
  for (let i = 0; i < outline.length; i++)
    for (let j = i + 2; j < outline.length; j++) {
      if (i === 0 && j === outline.length - 1) continue
      const [p, q, s, t] = [outline[i], outline[i + 1], outline[j], outline[(j + 1) % outline.length]]
      const o = (a, b, c) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
      if (o(p, q, s) * o(p, q, t) < 0 && o(s, t, p) * o(s, t, q) < 0) problems.push(`the outline crosses itself at ${p.map(half)}`)
    }
  const verts = [], grid = new Map()
  const vertex = (p) => {
    const gx = Math.round(p[0]), gy = Math.round(p[1])
    for (let x = gx - 1; x <= gx + 1; x++)
      for (let y = gy - 1; y <= gy + 1; y++)
        for (const k of grid.get(`${x},${y}`) ?? []) if (dist(verts[k], p) < 0.3) return k
    verts.push(p)
    const key = `${gx},${gy}`
    grid.set(key, [...(grid.get(key) ?? []), verts.length - 1])
    return verts.length - 1
  }
  const edges = new Map()
  for (const s of segs) {
    const cuts = [...new Set(s.cuts)].sort((x, y) => x - y)
    for (let i = 0; i + 1 < cuts.length; i++) {
      const p = lerp(s.a, s.b, Math.max(0, Math.min(1, cuts[i]))), q = lerp(s.a, s.b, Math.max(0, Math.min(1, cuts[i + 1])))
      const u = vertex(p), v = vertex(q)
      if (u === v) continue
      if (s.id !== 'outline' && !inside(lerp(p, q, 0.5), outline)) continue
      const key = u < v ? `${u}-${v}` : `${v}-${u}`
      if (!edges.has(key) || s.id === 'outline') edges.set(key, { u, v, id: s.id })
    }
  }
  // prune what dangles
  for (let again = true; again; ) {
    again = false
    const deg = new Map()
    for (const e of edges.values()) for (const k of [e.u, e.v]) deg.set(k, (deg.get(k) ?? 0) + 1)
    for (const [key, e] of edges) if (deg.get(e.u) === 1 || deg.get(e.v) === 1) { edges.delete(key); again = true }
  }
  // faces by turning at every vertex
  const star = new Map()
  for (const e of edges.values()) {
    for (const [u, v] of [[e.u, e.v], [e.v, e.u]]) {
      if (!star.has(u)) star.set(u, [])
      star.get(u).push({ v, e, ang: Math.atan2(verts[v][1] - verts[u][1], verts[v][0] - verts[u][0]) })
    }
  }
  for (const s of star.values()) s.sort((a, b) => a.ang - b.ang)
  const seen = new Set(), faces = []
  for (const [u, s] of star)
    for (const d of s) {
      if (seen.has(`${u}>${d.v}`)) continue
      const loop = []
      let a = u, b = d.v
      while (!seen.has(`${a}>${b}`)) {
        seen.add(`${a}>${b}`)
        loop.push([a, b])
        const at = star.get(b)
        const k = at.findIndex((x) => x.v === a)
        const next = at[(k - 1 + at.length) % at.length]
        a = b
        b = next.v
      }
      const poly = loop.map(([x]) => verts[x])
      if (areaOf(poly) > 0.5) faces.push({ loop, poly, area: areaOf(poly), name: null })
    }
  for (const [name, pts] of Object.entries(seeds))
    for (const p of pts) {
      const hits = faces.filter((f) => inside(p, f.poly)).sort((a, b) => a.area - b.area)
      if (!hits.length) { problems.push(`seed of ${name} at ${p.map(half)} lies outside`); continue }
      if (hits[0].name && hits[0].name !== name) problems.push(`${name} and ${hits[0].name} share the face at ${p.map(half)}`)
      hits[0].name = name
    }
  // slivers where cut lines overshoot one another join the neighbour they share most edge with
  const owner = new Map()
  for (const f of faces) for (const [a, b] of f.loop) owner.set(`${a}>${b}`, f)
  for (let pass = 0; pass < 3; pass++)
    for (const f of faces) {
      if (f.name || f.area > SLIVER) continue
      const shared = new Map()
      for (const [a, b] of f.loop) {
        const o = owner.get(`${b}>${a}`)
        if (o?.name) shared.set(o.name, (shared.get(o.name) ?? 0) + dist(verts[a], verts[b]))
      }
      f.name = [...shared].sort((x, y) => y[1] - x[1])[0]?.[0] ?? null
    }
  for (const f of faces) if (!f.name) { problems.push(`no seed in the face at ${anchor([f.poly]).at} (${Math.round(f.area)})`); f.name = '?' }
  // which areas lie on the two sides of each edge
  const side = new Map()
  for (const f of faces) for (const [a, b] of f.loop) side.set(`${a}>${b}`, f.name)
  const kept = []
  for (const e of edges.values()) {
    const l = side.get(`${e.u}>${e.v}`) ?? '', r = side.get(`${e.v}>${e.u}`) ?? ''
    if (l !== r) kept.push({ ...e, pair: [l, r].sort().join('|') })
  }
  const touch = new Map()
  for (const e of kept) for (const k of [e.u, e.v]) touch.set(k, [...(touch.get(k) ?? []), e])
  const isNode = (k) => { const t = touch.get(k); return t.length !== 2 || t[0].pair !== t[1].pair }
  const used = new Set(), boundaries = []
  const count = new Map()
  const walk = (start, e0) => {
    const chain = [start]
    let e = e0, at = start
    for (;;) {
      used.add(e)
      at = e.u === at ? e.v : e.u
      chain.push(at)
      if (isNode(at) || at === start) break
      const next = touch.get(at).find((x) => !used.has(x))
      if (!next) break
      e = next
    }
    const left = side.get(`${chain[0]}>${chain[1]}`) ?? null, right = side.get(`${chain[1]}>${chain[0]}`) ?? null
    const base = e0.pair.startsWith('|') ? `outline|${e0.pair.slice(1)}` : e0.pair
    const n = (count.get(base) ?? 0) + 1
    count.set(base, n)
    const raw = chain.map((k) => verts[k])
    const pts = (chain[0] === chain.at(-1) ? [...simplify(raw.slice(0, raw.length >> 1)).slice(0, -1), ...simplify(raw.slice((raw.length >> 1) - 1))] : simplify(raw)).map(round)
    boundaries.push({ id: n > 1 ? `${base}|${n}` : base, line: e0.id, left, right, a: chain[0], b: chain.at(-1),
      pts: pts.filter((p, i) => !i || p[0] !== pts[i - 1][0] || p[1] !== pts[i - 1][1]) })
  }
  for (const [k, t] of touch) if (isNode(k)) for (const e of t) if (!used.has(e)) walk(k, e)
  for (const e of kept) if (!used.has(e)) walk(e.u, e)
  const areas = []
  for (const name of [...new Set(faces.map((f) => f.name))]) {
    const own = boundaries.filter((b) => b.left === name || b.right === name)
      .map((b) => (b.left === name ? { ref: b.id, a: b.a, b: b.b } : { ref: `-${b.id}`, a: b.b, b: b.a }))
    const rings = []
    while (own.length) {
      const ring = [own.shift()]
      while (ring.at(-1).b !== ring[0].a) {
        const k = own.findIndex((o) => o.a === ring.at(-1).b)
        if (k < 0) { problems.push(`ring of ${name} does not close`); break }
        ring.push(...own.splice(k, 1))
      }
      rings.push(ring.map((o) => o.ref))
    }
    areas.push({ id: name, rings })
  }
  return { boundaries: boundaries.map(({ a, b, ...rest }) => rest), areas, problems }
}

export function ringPoints(ring, boundaries) {
  const byId = boundaries instanceof Map ? boundaries : new Map(boundaries.map((b) => [b.id, b]))
  const out = []
  for (const ref of ring) {
    const neg = ref.startsWith('-')
    const pts = byId.get(neg ? ref.slice(1) : ref).pts
    const seq = neg ? [...pts].reverse() : pts
    out.push(...(out.length ? seq.slice(1) : seq))
  }
  if (out.length > 1 && out[0][0] === out.at(-1)[0] && out[0][1] === out.at(-1)[1]) out.pop()
  return out
}

export function clipToOutline(pts, outline) {
  return pts.filter((p) => inside(p, outline))
}
