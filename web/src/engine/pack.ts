/**
 * Values with typed arrays and maps as one file: a JSON head, then the numbers, byte by byte of like weight so that they
 * compress well. Float64 is kept as Float32: probabilities to seven figures.
 */

const KINDS = { f64: Float64Array, f32: Float32Array, u32: Uint32Array, u16: Uint16Array, u8: Uint8Array } as const;
type Kind = keyof typeof KINDS;
type Numbers = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;
interface Slot {
  readonly $array: Kind;
  readonly at: number;
  readonly length: number;
}

function kindOf(value: object): Kind | null {
  for (const [kind, made] of Object.entries(KINDS)) if (value instanceof made) return kind as Kind;
  return null;
}

/** Bytes of an array, all first bytes, then all second bytes, and so on. */
function planes(numbers: Numbers): Uint8Array {
  const stored = numbers instanceof Float64Array ? Float32Array.from(numbers) : numbers;
  const bytes = new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength);
  const width = stored.BYTES_PER_ELEMENT;
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < stored.length; i++) for (let k = 0; k < width; k++) out[k * stored.length + i] = bytes[i * width + k];
  return out;
}

function joined(bytes: Uint8Array, kind: Kind, length: number): Numbers {
  const stored = kind === "f64" ? new Float32Array(length) : new KINDS[kind](length);
  const width = stored.BYTES_PER_ELEMENT;
  const target = new Uint8Array(stored.buffer);
  for (let i = 0; i < length; i++) for (let k = 0; k < width; k++) target[i * width + k] = bytes[k * length + i];
  return kind === "f64" ? Float64Array.from(stored) : stored;
}

export function pack(value: unknown): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const head = JSON.stringify(value, function replace(this: Record<string, unknown>, key: string) {
    const held = this[key];
    if (held instanceof Map) return { $map: [...held] };
    if (held === null || typeof held !== "object") return held;
    const kind = kindOf(held);
    if (!kind) return held;
    const bytes = planes(held as Numbers);
    const slot: Slot = { $array: kind, at: size, length: (held as Numbers).length };
    parts.push(bytes);
    size += bytes.length;
    return slot;
  });
  const text = new TextEncoder().encode(head);
  const out = new Uint8Array(4 + text.length + size);
  new DataView(out.buffer).setUint32(0, text.length);
  out.set(text, 4);
  let at = 4 + text.length;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export function unpack(file: ArrayBuffer): unknown {
  const length = new DataView(file).getUint32(0);
  const start = 4 + length;
  const head = new TextDecoder().decode(new Uint8Array(file, 4, length));
  return JSON.parse(head, (_, value) => {
    if (value === null || typeof value !== "object") return value;
    if ("$map" in value) return new Map(value.$map);
    if (!("$array" in value)) return value;
    const slot = value as Slot;
    const width = slot.$array === "f64" ? 4 : KINDS[slot.$array].BYTES_PER_ELEMENT;
    return joined(new Uint8Array(file, start + slot.at, slot.length * width), slot.$array, slot.length);
  });
}
