import type { z } from "zod";
import type { CitationShape } from "../contract/cite";
import type { Mark } from "../model/mark";

/** What makes cited words less than certain. */
export type Doubt = "unclear" | "supplied";

/** Whether letters of the place are unclear, or were supplied by an editor. */
export function doubtIn(marks: readonly Mark[], start: number, end: number): readonly Doubt[] {
  const within = (kind: Doubt) =>
    marks.some((mark) => mark.kind === kind && mark.start < end && mark.end > start);
  return (["unclear", "supplied"] as const).filter(within);
}

const SENTENCES = {
  en: {
    unclear: "The reading of the words cited is partly unclear.",
    supplied: "Words cited were partly supplied by an editor.",
  },
  ko: {
    unclear: "인용한 말에 판독이 확실하지 않은 글자가 있다.",
    supplied: "인용한 말에 편자가 보충한 글자가 있다.",
  },
} as const;

type Written = Pick<z.infer<typeof CitationShape>, "note" | "shortNote" | "html">;

/** The notes with a sentence on what is doubtful in the words cited; the bibliography is of the whole and says nothing of it. */
export function withDoubt<W extends Written>(
  written: W,
  doubt: readonly Doubt[],
  language: "en" | "ko",
): W & { readonly doubt?: readonly Doubt[] } {
  if (doubt.length === 0) return written;
  const said = doubt.map((one) => SENTENCES[language][one]).join(" ");
  const { note, shortNote, html } = written;
  return {
    ...written,
    note: `${note} ${said}`,
    shortNote: `${shortNote} ${said}`,
    html: { ...html, note: `${html.note} ${said}` },
    doubt,
  };
}
