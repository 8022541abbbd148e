// Node's side of the codec of world.js: what structured clone carries, as JSON. A value is itself or `{tag: payload}`.
type Tagged = Readonly<Record<string, unknown>>;

const DEEPEST = 1000;
const uncloneable = (): Error => new Error("An object could not be cloned.");

export function encode(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw uncloneable();
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : { number: String(value) };
  if (value === undefined) return { undefined: 1 };
  if (typeof value === "bigint") return { bigint: String(value) };
  if (typeof value === "object") return encodeObject(value, depth);
  throw uncloneable();
}

function encodeObject(value: object, depth: number): unknown {
  if (Array.isArray(value)) return value.map((one) => encode(one, depth + 1));
  if (value instanceof Date) return { date: value.getTime() };
  if (value instanceof Error) return { error: [value.name, value.message] };
  if (value instanceof Map) return { map: [...value].map((pair) => encode(pair, depth + 1)) };
  if (value instanceof Set) return { set: [...value].map((one) => encode(one, depth + 1)) };
  if (value instanceof ArrayBuffer) return { buffer: Buffer.from(value).toString("base64") };
  if (ArrayBuffer.isView(value)) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return { bytes: bytes.toString("base64") };
  }
  if (value instanceof Promise) throw uncloneable();
  const pairs = Object.entries(value).map(([key, one]) => [key, encode(one, depth + 1)]);
  return { object: Object.fromEntries(pairs) };
}

const decoders: Readonly<Record<string, (payload: never) => unknown>> = {
  undefined: () => undefined,
  number: (text: string) => Number(text),
  bigint: (text: string) => BigInt(text),
  date: (time: number) => new Date(time),
  error: ([name, message]: [string, string]) => Object.assign(new Error(message), { name }),
  map: (pairs: unknown[]) => new Map(pairs.map(decode) as [unknown, unknown][]),
  set: (values: unknown[]) => new Set(values.map(decode)),
  buffer: (text: string) => new Uint8Array(Buffer.from(text, "base64")).buffer,
  bytes: (text: string) => new Uint8Array(Buffer.from(text, "base64")),
  object: (pairs: Tagged) =>
    Object.fromEntries(Object.entries(pairs).map(([key, one]) => [key, decode(one)])),
};

export function decode(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(decode);
  const [tag, payload] = Object.entries(value)[0] ?? [];
  return decoders[tag ?? ""]?.(payload as never);
}
