import type { Mark } from "../../archive/model/mark";

/** The invented letter of the mock pages, line for line. */
export const letter = `Harbour Office, Port Ellery,
16th November 1907.
My dear Mr. Seo,
I have your note of the 15th, and am obliged
to you for the rendering of the captain’s paper.
The Ondine came in on Thursday with the evening
tide, and lies at the north mole until her cargo
can be counted. Of the forty cases entered as lamp
glass I find thirty-one; the remainder were, by
his account, put off at 
before the fog. I have not told the Board so yet.
Be so good as to ask him, in his own tongue,
who signed for them, and whether the word 등대
in the margin is his hand or that of the pilot.
The tide tabels tables you asked for go with this.
Yours faithfully,
J. Penhallow
Harbour Master.`;

export const translation = `항만청, 포트엘러리,
1907년 11월 16일.
서 선생께,
15일자 쪽지를 받았으며, 선장의 문서를
옮겨 주신 데 감사드립니다.`;

/** The marks that the editor of the mock put on it. */
export function marksOf(text: string): readonly Mark[] {
  const mark = (kind: Mark["kind"], words: string, more: Partial<Mark> = {}, from = 0): Mark => {
    const start = text.indexOf(words, from);
    return { kind, start, end: start + words.length, note: null, by: null, label: null, ...more };
  };
  const gapAt = text.indexOf("put off at ") + "put off at ".length;
  const noteAt = text.indexOf("등대") + 2;
  const marks = [
    mark("dateline", "Harbour Office, Port Ellery,"),
    mark("dateline", "16th November 1907."),
    mark("salute", "My dear Mr. Seo,"),
    mark("name", "Mr. Seo"),
    mark("name", "note of the 15th"),
    mark("name", "captain"),
    mark("emphasis", "Ondine"),
    mark("unclear", "thirty-one", {
      note: "The count is overwritten. “Thirty-one” agrees with the pencilled tick beside it.",
      by: "M. Aldous, 2019",
    }),
    {
      ...mark("gap", "put off at"),
      start: gapAt,
      end: gapAt,
      note: "2 words lost. Water stain, about 38 mm. The telegram of the 13th names Skarn Ness.",
      by: "M. Aldous, 2019",
    },
    mark("name", "Board"),
    mark("foreign", "등대", { label: "ko" }),
    {
      ...mark("note", "등대"),
      start: noteAt,
      end: noteAt,
      note: "In the margin, in another hand and turned a quarter: 등대, “lighthouse”.",
      by: "author",
      label: "1",
    },
    mark("del", "tabels"),
    mark("add", "tables"),
    mark("supplied", "is.", { end: text.indexOf("go with this") + "go with this".length }),
    mark("closer", "Yours faithfully,"),
    mark("signed", "J. Penhallow"),
    mark("closer", "Harbour Master."),
  ];
  const thisAt = text.indexOf("go with this") + "go with th".length;
  return marks
    .map((one) => (one.kind === "supplied" ? { ...one, start: thisAt, end: thisAt + 2 } : one))
    .toSorted((a, b) => a.start - b.start);
}
