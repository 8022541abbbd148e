import { withoutClutter } from "../clean/without-clutter";
import { blankDraft, fileTitle } from "../blank-draft";
import { propose } from "../describe/propose";
import { placeOf as placeOfWords } from "../../model/place-of";
import type { Draft, DraftProposal, DraftText } from "../draft";
import { textLines } from "../text-lines";
import type { TextLine } from "../text-lines";
import { cutText } from "./cut-text";
import { findParts } from "./find-parts";
import type { Part } from "./find-parts";

const SURE = 0.87;

/**
 * A page that holds numbered documents becomes, if the reader will, a file with an item for each and one for what is said of them.
 * What is left, the page's own head and its clutter, stays the file's text.
 * @param placeOf place of a text's n-th line in the decoded source, null where the text was not taken over line by line
 */
export function segmentDraft(
  draft: Draft,
  name: string,
  placeOf: ((line: number) => readonly [number, number] | null) | null,
): Draft {
  const text = draft.texts[0];
  if (text === undefined || draft.texts.length !== 1) return draft;
  const lines = textLines(withoutClutter(draft));
  const parts = findParts(lines);
  if (parts.length === 0) return draft;
  const split = splitDraft(draft, text, lines, parts, name, placeOf);
  const cuts = parts.map(({ first, last }) => ({
    kind: "segment" as const,
    value: lines[first]?.text ?? "",
    confidence: SURE,
    start: lines[first]?.start ?? 0,
    end: lines[last]?.end ?? 0,
  }));
  return {
    ...draft,
    split,
    proposals: [...draft.proposals, ...propose("segment.numbered-documents", text.text, cuts)],
  };
}

function splitDraft(
  draft: Draft,
  text: DraftText,
  lines: readonly TextLine[],
  parts: readonly Part[],
  name: string,
  placeOf: ((line: number) => readonly [number, number] | null) | null,
): Draft {
  const start = ({ first }: Part) => lines[first]?.start ?? 0;
  const end = ({ last }: Part) => lines[last]?.end ?? text.text.length;
  const children = parts.map((part): Draft => {
    const from = placeOf?.(part.first) ?? null;
    const to = placeOf?.(part.last) ?? null;
    const own = cutText(text, [[start(part), end(part)]]);
    return {
      ...blankDraft,
      title: lines[part.first]?.text ?? "",
      span: from === null || to === null ? null : [from[0], to[1]],
      texts: [own],
      proposals: clutterIn(draft, own),
    };
  });
  const gaps = parts.map(
    (part, n) => [n === 0 ? 0 : end(parts[n - 1] as Part), start(part)] as const,
  );
  const last = parts.at(-1);
  const rest = cutText(text, [...gaps, [last === undefined ? 0 : end(last), text.text.length]]);
  const title = textLines(rest.text)[0]?.text ?? fileTitle(name);
  const texts = rest.text === "" ? [] : [rest];
  return { ...draft, level: "file", title, texts, children, proposals: clutterIn(draft, rest) };
}

/** What the page's markup says is clutter, where it stands in a piece of its text. */
const clutterIn = ({ proposals }: Draft, { text }: DraftText): readonly DraftProposal[] =>
  proposals.flatMap((one) => {
    const place = placeOfWords(one.evidence, text);
    if (one.kind !== "clutter" || place === null) return [];
    const [start, end] = place;
    return [{ ...one, evidence: { ...one.evidence, start, end } }];
  });
