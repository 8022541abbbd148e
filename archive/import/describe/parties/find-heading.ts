import type { TextLine } from "../../text-lines";
import { partyHeading } from "./party-heading";
import type { PartyHeading } from "./party-heading";

/** A heading of parties where it stands; offsets of its parties count into `words`, which begin at `start` of the text. */
export interface FoundHeading extends PartyHeading {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

const HEAD = 7;
/** From here on a heading shows by itself that the paper is a message. */
const SHOWS_MESSAGE = 0.9;

/** The line near the top that says who wrote to whom; a heading may run over two lines of one paragraph. */
export function findHeading(lines: readonly TextLine[]): FoundHeading | null {
  const found = lines.slice(0, HEAD).flatMap((line, n) => {
    const next = lines[n + 1];
    const alone = headingAt(line, n, line, n);
    if (alone !== null && alone.confidence > 0.5) return [alone];
    return next === undefined || next.opens
      ? []
      : [headingAt(line, n, next, n + 1), alone].filter((one) => one !== null).slice(0, 1);
  });
  return found.toSorted((a, b) => b.confidence - a.confidence)[0] ?? null;
}

function headingAt(
  line: TextLine,
  first: number,
  until: TextLine,
  last: number,
): FoundHeading | null {
  // The line's own break is one blank: offsets stay those of the text.
  const gap = until === line ? "" : until.text;
  const isClose = until === line || until.start === line.end + 1;
  if (!isClose) return null;
  const heading = partyHeading(gap === "" ? line.text : `${line.text} ${gap}`);
  return heading === null ? null : { ...heading, first, last, start: line.start, end: until.end };
}

/** True for a text that stands under a heading of parties which could be nothing else. */
export const isUnderHeading = (lines: readonly TextLine[]): boolean =>
  (findHeading(lines)?.confidence ?? 0) >= SHOWS_MESSAGE;
