/**
 * Which characters go into which font file. A reader's window loads a file only when one of its characters is shown, so the
 * common characters of a script stand together and the rare ones apart. The common sets are those of the national standards,
 * read out of the platform's own decoders (KS X 1001, GB 2312, Big5).
 */

/** Every character of a double-byte character set between two lead bytes. */
function decoded(charset, [fromLead, toLead], [fromTrail, toTrail] = [0xa1, 0xfe]) {
  const decoder = new TextDecoder(charset);
  const found = new Set();
  for (let lead = fromLead; lead <= toLead; lead++)
    for (let trail = fromTrail; trail <= toTrail; trail++)
      for (const char of decoder.decode(new Uint8Array([lead, trail])))
        if (char !== "\ufffd") found.add(char.codePointAt(0));
  return found;
}

function range(from, to) {
  return new Set(Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

const union = (...sets) => sets.reduce((all, set) => all.union(set), new Set());
/** Only ideographs: Big5 and GB 2312 also hold Latin, kana and box drawing. */
const isHan = (point) =>
  (point >= 0x4e00 && point <= 0x9fff) || (point >= 0xf900 && point <= 0xfaff);
const onlyHan = (set) => new Set([...set].filter(isHan));

const latin = union(
  range(0x20, 0x24f),
  range(0x2b0, 0x36f),
  range(0x1e00, 0x1eff),
  range(0x2000, 0x20cf),
  range(0x2100, 0x22ff),
  range(0x2c60, 0x2c7f),
  range(0xfb00, 0xfb06),
  new Set([0x27e8, 0x27e9, 0xfeff, 0xfffd]),
);
const cyrillic = union(range(0x400, 0x52f), range(0x2de0, 0x2dff), range(0xa640, 0xa69f));
const greek = union(range(0x370, 0x3ff), range(0x1f00, 0x1fff));

const hangulCommon = union(decoded("euc-kr", [0xb0, 0xc8]), range(0x3130, 0x318f));
const hangulRest = union(range(0xac00, 0xd7a3), range(0x1100, 0x11ff)).difference(hangulCommon);
const hanja = onlyHan(decoded("euc-kr", [0xca, 0xfd]));

const cjkMarks = union(range(0x3000, 0x303f), range(0x3040, 0x30ff), range(0xff00, 0xffef));
const simplified = onlyHan(decoded("gbk", [0xb0, 0xd7]));
const traditional = onlyHan(
  union(decoded("big5", [0xa4, 0xc6], [0x40, 0x7e]), decoded("big5", [0xa4, 0xc6])),
);
const hanCommon = union(simplified, cjkMarks);
const hanTraditional = traditional.difference(hanCommon);
const hanRest = range(0x4e00, 0x9fff).difference(hanCommon).difference(hanTraditional);

export const slices = {
  latin,
  cyrillic,
  greek,
  "hangul-common": hangulCommon,
  "hangul-rest": hangulRest,
  hanja,
  "han-common": hanCommon,
  "han-traditional": hanTraditional,
  "han-rest": hanRest,
};

/** A set of code points as the text that a font is cut to. */
export function asText(points) {
  return [...points].map((point) => String.fromCodePoint(point)).join("");
}

/** A set of code points as the value of `unicode-range`. */
export function asUnicodeRange(points) {
  const sorted = [...points].sort((a, b) => a - b);
  const runs = [];
  for (const point of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point) => point.toString(16);
  return runs.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(",");
}
