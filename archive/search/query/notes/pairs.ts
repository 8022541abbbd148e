import { loneBrackets } from "../brackets";
import { without, type Finding, type Looked } from "./note";

const OPENING = /^["“„«「『]+/;
const CLOSING = /["”»」』]+$/;
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "„": "“",
  "«": "»",
  "「": "」",
  "『": "』",
};

interface Quote {
  readonly at: readonly [number, number];
  /** Null for marks that close. */
  readonly opening: string | null;
}

/** Quotation marks that open and are never closed, or close what never opened; inches (5'10") are none. */
export function loneQuotes({ query: { text }, words }: Looked): readonly Finding[] {
  const found = words.flatMap(({ raw, start, end }): readonly Quote[] => {
    const opening = OPENING.exec(raw)?.[0];
    if (opening !== undefined) return [{ at: [start, start + opening.length] as const, opening }];
    const closing = CLOSING.exec(raw.slice(-10))?.[0];
    const before = raw.charAt(raw.length - (closing?.length ?? 0) - 1);
    if (closing === undefined || /[\d\\'′]/.test(before)) return [];
    return [{ at: [end - closing.length, end] as const, opening: null }];
  });
  return found.map(({ at, opening }) => {
    const rest = text.slice(at[1]);
    const closes = found.length === 1 && opening?.length === 1 && !/[()[\]:+"]|(^|\s)-/.test(rest);
    const end = text.trimEnd().length;
    const closed = { at: [end, end] as const, by: CLOSERS[opening ?? ""] ?? "" };
    const isWhole = /(^|\s)$/.test(text.charAt(at[0] - 1)) && /^(\s|$)/.test(rest);
    const removed = isWhole ? without(text, at) : { at, by: "" };
    return { code: "quote-alone", at, ways: [...(closes ? [[closed]] : []), [removed]] };
  });
}

/** Brackets without a partner, and those that hold nothing. */
export function loneAndEmptyBrackets({ query: { text } }: Looked): readonly Finding[] {
  const { open, close, empty } = loneBrackets(text);
  const end = text.trimEnd().length;
  const remove = (at: readonly [number, number]): Finding => ({
    code: "bracket-alone",
    at,
    ways: [[{ at, by: "" }]],
  });
  const opened = open.map((at): Finding => ({
    code: "bracket-alone",
    at: [at, at + 1],
    ways: [[{ at: [end, end], by: ")" }], [{ at: [at, at + 1], by: "" }]],
  }));
  return [
    ...opened,
    ...close.map((at) => remove([at, at + 1])),
    ...empty.map(([from, to]) => remove([from, to + 1])),
  ].sort((a, b) => a.at[0] - b.at[0]);
}
