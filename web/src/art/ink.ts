import { beziers, flatten, type Point, polygonPath, samples } from "../geometry/curve.ts";

/** A pen line of changing width, as a closed shape to fill: thin where the pen sets on and lifts off. */
export function penStroke(points: readonly Point[], weight: number, closed = false): string {
  const line = flatten(points, closed, 5);
  if (closed) return ring(line, weight);
  const lengths = [0];
  for (let i = 1; i < line.length; i++) lengths.push(lengths[i - 1] + Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]));
  const whole = lengths[lengths.length - 1];
  return ribbon(line, (i) => weight * (0.25 + 0.75 * swell(lengths[i] / whole)));
}

/** 0 at the ends of a stroke, 1 in its middle; fuller before the middle, as a hand presses. */
function swell(t: number): number {
  return Math.sin(Math.PI * t ** 0.85) ** 0.65;
}

/** Light falls from the upper left, so lines that face down and to the right are heavier. */
function shadowSide(dx: number, dy: number): number {
  const long = Math.hypot(dx, dy) || 1;
  return 0.5 + 0.5 * ((dy / long) * 0.62 + (-dx / long) * 0.78);
}

/** The outer contour as one shape per run of skin; edges where the body is cut off are left out. */
export function contourStrokes(outline: readonly Point[], weight: number): string[] {
  const cut = outline.findIndex((p) => p[2] === 2);
  const ordered = cut < 0 ? outline : [...outline.slice(cut), ...outline.slice(0, cut)];
  const runs: [number, number][][] = [];
  let run: [number, number][] | null = null;
  for (const segment of beziers(ordered, true)) {
    if (segment[0][2] === 2) {
      run = null;
      continue;
    }
    if (!run) {
      run = [[segment[0][0], segment[0][1]]];
      runs.push(run);
    }
    run.push(...samples(segment, 5));
  }
  const clockwise = signedArea(outline) > 0;
  return runs.map((line) => ribbon(line, (i) => {
    const [a, b] = [line[Math.max(0, i - 3)], line[Math.min(line.length - 1, i + 3)]];
    const sign = clockwise ? 1 : -1;
    return weight * (0.72 + 0.62 * shadowSide(sign * (b[0] - a[0]), sign * (b[1] - a[1])));
  }));
}

function signedArea(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const [a, b] = [points[i], points[(i + 1) % points.length]];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

function ring(line: readonly [number, number][], weight: number): string {
  return ribbon([...line, line[0]], () => weight);
}

/** A band along a line, `width(i)` wide at point i, with round ends. */
export function ribbon(line: readonly [number, number][], width: (i: number) => number): string {
  const left: [number, number][] = [];
  const right: [number, number][] = [];
  for (let i = 0; i < line.length; i++) {
    const [a, b] = [line[Math.max(0, i - 1)], line[Math.min(line.length - 1, i + 1)]];
    const long = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const [nx, ny] = [-(b[1] - a[1]) / long, (b[0] - a[0]) / long];
    const half = width(i) / 2;
    left.push([line[i][0] + nx * half, line[i][1] + ny * half]);
    right.push([line[i][0] - nx * half, line[i][1] - ny * half]);
  }
  return polygonPath([...left, ...right.reverse()]);
}

