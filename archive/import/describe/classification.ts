import { textLines } from "../text-lines";
import type { TextLine } from "../text-lines";
import type { Describer } from "./describer";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const MARKINGS = new RegExp(
  "^[^\\p{L}\\p{N}]*(" +
    [
      "(?:cosmic |nato |ultra )?(?:top|most|strictly|very) secret(?: and personal)?",
      "nato secret|limited official use(?: only)?|for internal use only|personal and confidential|private and confidential|strictly private",
      "secret(?: and confidential)?",
      "(?:strictly |highly )?confidential",
      "restricted",
      "eyes only",
      "(?:for )?official use only",
      "unclassified",
      "особой важности",
      "(?:совершенно|строго) секретно",
      "секретно",
      "для служебного пользования|не для печати",
      "(?:streng )?geheim|(?:streng )?vertraulich|geheime (?:reichs|kommando)sache|nur für den dienstgebrauch",
      "(?:ściśle )?tajne|poufne|segreto|segretissimo|riservato|riservatissimo|reservado|secreto|muy secreto|confidencial|confidentiel(?: défense)?",
      "très secret",
      "přísně tajné",
      "(?:특급|[1-3Ⅰ-Ⅲ]급 ?)?(?:극비|비밀)|대외비",
      "絶密|绝密|絕密|極秘|機密|机密|秘密",
    ].join("|") +
    ")[^\\p{L}\\p{N}]*(?:(?:copy no|экз(?:емпляр)?)\\.? ?(?:№ ?)?\\d+|noforn|eyes only|priority|urgent|immediate)?[^\\p{L}\\p{N}]*$",
  "iu",
);
const HEAD = 12;
const LONGEST = 60;

/** The classification that a line consists of, null for any other line. */
export function markingOf(line: string): string | null {
  return line.length <= LONGEST ? (MARKINGS.exec(line)?.[1] ?? null) : null;
}

/** The line that says how secret a paper was, near its top or its end; null without one. */
export function classificationLine(
  lines: readonly TextLine[],
): { readonly line: TextLine; readonly value: string } | null {
  const edge = [...lines.slice(0, HEAD), ...lines.slice(Math.max(HEAD, lines.length - 2))];
  for (const line of edge) {
    const value = markingOf(line.text);
    if (value !== null) return { line, value };
  }
  return null;
}

/** A note that says where the paper was kept often says how secret it was, in a sentence of its own. */
const SOURCE_NOTE =
  /^(?:\[(?:\d{1,3}|\*)\]\s*)?(?:source|quelle|fuente|fonte|источник|출처|출전|典拠|来源)\s*[:：]/iu;

function markingOfNote(lines: readonly TextLine[]): Finding | null {
  for (const line of lines.filter(({ text }) => SOURCE_NOTE.test(text)))
    for (const { 0: sentence, index } of line.text.matchAll(/[^.;]+/gu)) {
      const value = markingOf(sentence.trim());
      if (value === null) continue;
      const start = line.start + index + sentence.indexOf(value);
      return { kind: "classification", value, confidence: 0.92, start, end: start + value.length };
    }
  return null;
}

/** A line of its own near the top or the end that says how secret the paper was, or a sentence of the note on its source. */
export const classification: Describer = {
  id: "classification",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = textLines(text);
    const found = classificationLine(lines);
    const noted = markingOfNote(lines);
    if (found === null)
      return propose("classification.source-note", text, noted === null ? [] : [noted]);
    const { start, end } = found.line;
    return propose("classification.own-line", text, [
      { kind: "classification", value: found.value, confidence: 0.95, start, end },
    ]);
  },
};
