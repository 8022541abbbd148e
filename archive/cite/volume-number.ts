const VOLUME = "(?:volume|vol|band|bd|tome|tomo|том|т)";
const PART = "(?:part|pt|teil|partie|parte|часть|ч)";
const NUMBER = "(\\d{1,4}|[IVXLC]+)";
const FORMS: readonly (readonly [RegExp, (one: string, two: string) => readonly string[]])[] = [
  [new RegExp(`^${VOLUME}\\.? ${NUMBER}$`, "iu"), (volume) => [volume]],
  [
    new RegExp(`^${VOLUME}\\.? ${NUMBER},? ${PART}\\.? ${NUMBER}$`, "iu"),
    (volume, part) => [volume, part],
  ],
  [
    new RegExp(`^${PART}\\.? ${NUMBER},? ${VOLUME}\\.? ${NUMBER}$`, "iu"),
    (part, volume) => [volume, part],
  ],
  [new RegExp(`^${NUMBER}$`, "u"), (volume) => [volume]],
];

/**
 * The number in "Volume II" or "Part II, Volume V", as styles write it: "2", "5, pt. 2" (CMOS 14.116: arabic, whatever the page has).
 * @returns null for anything else
 */
export function volumeNumber(words: string): string | null {
  for (const [form, order] of FORMS) {
    const found = form.exec(words.trim());
    if (found === null) continue;
    const [volume, part] = order(found[1] ?? "", found[2] ?? "").map(arabic);
    if (volume === undefined || Number.isNaN(volume) || Number.isNaN(part ?? 0)) return null;
    return part === undefined ? String(volume) : `${String(volume)}, pt. ${String(part)}`;
  }
  return null;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function arabic(number: string): number {
  if (/^\d+$/.test(number)) return Number(number);
  const values = Array.from(number.toUpperCase(), (sign) => ROMAN[sign] ?? Number.NaN);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
