import iconv from "iconv-lite";
import type { Random } from "./random";
import type { WholeFile } from "./whole-files";

/** One thing that happens to files: on their way, in another program's hands, or on purpose. */
type Damage = (bytes: Uint8Array, random: Random, format: string) => Uint8Array;

const truncated: Damage = (bytes, random) => bytes.subarray(0, random.below(bytes.length));
const headless: Damage = (bytes, random) => bytes.subarray(random.below(bytes.length));

const flipped: Damage = (bytes, random) => {
  // `slice` of a Buffer shares its memory: the sound file would be damaged for all that come after.
  const copy = Uint8Array.from(bytes);
  for (let flips = 1 + random.below(8); flips > 0; flips--)
    copy[random.below(copy.length)]! ^= 1 << random.below(8);
  return copy;
};

const CHARSETS = [
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "euc-kr",
  "shift_jis",
  "koi8-r",
  "gb18030",
];
/** The words in one charset, and whatever the file says of another. */
const inWrongCharset: Damage = (bytes, random) =>
  new Uint8Array(iconv.encode(new TextDecoder().decode(bytes), random.pick(CHARSETS)));

const SIGNS = [
  "<",
  ">",
  "<!--",
  "-->",
  "]]>",
  "<![CDATA[",
  "&",
  "&#x0;",
  "&#x110000;",
  "&lol;",
  "</",
  "<?",
  "<p",
  "\u0000",
  "\uFEFF",
  "\u202E",
  '"',
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "</p></div>",
  "\r",
  "```",
  "[^1]: ",
  "|||",
  '"";"',
  ";;",
  "\t",
  '\n"',
  "\f",
];
const interrupted: Damage = (bytes, random) => insert(bytes, random, random.pick(SIGNS));

const nested: Damage = (bytes, random, format) => {
  const [open, close] = random.pick(format === "markdown" ? QUOTES : TAGS);
  const depth = random.pick([40, 255, 300, 3000]);
  const closes = random.below(2) === 0 ? "" : close.repeat(depth);
  return insert(bytes, random, open.repeat(depth) + "deep" + closes);
};
const TAGS: readonly Pair[] = [
  ["<p>", "</p>"],
  ["<div type='document'>", "</div>"],
  ["<note>", "</note>"],
  ["<choice>", "</choice>"],
  ["<table><tr><td>", "</td></tr></table>"],
];
const QUOTES: readonly Pair[] = [
  ["> ", "\n"],
  ["[", "](x)"],
  ["*", "*"],
  ["- ", "\n"],
];
type Pair = readonly [string, string];

const crowded: Damage = (bytes, random) => {
  const many = random.below(2) === 0;
  const attributes = many
    ? Array.from({ length: 1200 }, (_, n) => `a${String(n)}="1"`).join(" ")
    : `a="${"x".repeat(random.pick([1_000, 70_000, 1_000_000]))}"`;
  return insert(bytes, random, `<p ${attributes}>crowded</p>`);
};

const doubled: Damage = (bytes, random) => {
  const from = random.below(bytes.length);
  const piece = bytes.subarray(from, from + random.below(bytes.length - from));
  return joined(bytes.subarray(0, from), piece, bytes.subarray(from));
};

const noisy: Damage = (bytes, random) => {
  const noise = Uint8Array.from({ length: 1 + random.below(60) }, () => random.below(256));
  const at = random.below(bytes.length);
  return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
};

export const damages: Readonly<Record<string, Damage>> = {
  truncated,
  headless,
  flipped,
  "in a wrong charset": inWrongCharset,
  interrupted,
  nested,
  crowded,
  doubled,
  noisy,
};

/** A damaged file, the same for the same seed. */
export interface Variant {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was done to it, in order. */
  readonly harms: readonly string[];
}

/** Most files suffer one thing, some two. */
export function variantOf(whole: WholeFile, nth: number, random: Random): Variant {
  const harms = [random.pick(Object.keys(damages))];
  if (random.below(4) === 0) harms.push(random.pick(Object.keys(damages)));
  const bytes = harms.reduce(
    (so, harm) => (so.length === 0 ? so : (damages[harm] as Damage)(so, random, whole.format)),
    whole.bytes,
  );
  return { name: `${String(nth)}-${whole.name}`, bytes, harms };
}

function insert(bytes: Uint8Array, random: Random, words: string): Uint8Array {
  const at = random.below(bytes.length);
  return joined(bytes.subarray(0, at), new TextEncoder().encode(words), bytes.subarray(at));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
