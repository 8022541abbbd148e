import { bodyLines } from "../clean/body-lines";
import { NAME } from "./names";
import { findDates } from "./dates/find-dates";
import type { FoundDate } from "./dates/find-dates";
import { inYearBefore } from "./dates/year-of-day";
import type { Describer } from "./describer";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const HEAD = 12;
const LONGEST = 300;
const REPLY = new RegExp(
  `(?<author>${NAME})['’]s\\s+(?:response|reply|answer)\\s+to\\s+(?<recipient>${NAME})['’]s\\b`,
  "u",
);
const REFERENCE =
  /\b(?:in (?:reply|response|answer) to|with reference to|your|yours of|referring to)\b/iu;
const LETTER = /\b(?:cable|telegram|letter|note|message|despatch|dispatch|cablegram)\b/iu;

/** What the paper answers: the date of the letter or cable that it names near its head, and who answers whom. */
export const answered: Describer = {
  id: "answered",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = bodyLines(text)
      .slice(0, HEAD)
      .filter((line) => line.text.length <= LONGEST);
    const made = lines.flatMap((line) => findDates(line.text)).find(({ edtf }) => edtf !== null);
    const findings = lines.flatMap((line) => [
      ...parties(line.text, line.start),
      ...answeredDate(line.text, line.start, made),
    ]);
    return propose("answered.reply-to", text, findings);
  },
};

function parties(line: string, at: number): readonly Finding[] {
  const groups = REPLY.exec(line)?.groups;
  if (groups === undefined) return [];
  return (["author", "recipient"] as const).map((role) => {
    const value = groups[role] ?? "";
    const start = at + line.indexOf(value, role === "author" ? 0 : line.indexOf(" to "));
    return { kind: "agent", value, role, confidence: 0.9, start, end: start + value.length };
  });
}

function answeredDate(line: string, at: number, made: FoundDate | undefined): readonly Finding[] {
  if (!LETTER.test(line) || !(REPLY.test(line) || REFERENCE.test(line))) return [];
  const date = findDates(line)[0];
  const edtf = date === undefined ? null : (date.edtf ?? inYearBefore(date.monthDay, made?.edtf));
  if (date === undefined || edtf === null) return [];
  const confidence = date.edtf === null ? 0.84 : 0.88;
  return [
    {
      kind: "date",
      value: edtf,
      role: "answered",
      confidence,
      start: at + date.start,
      end: at + date.end,
    },
  ];
}
