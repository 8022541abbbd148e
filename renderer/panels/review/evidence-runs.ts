import { placeOf } from "../../../archive/model/place-of";
import type { Proposal } from "../../../archive/model/proposal";

/** A proposal at its place in the text, with its number in the list. */
export interface PlacedProposal {
  readonly proposal: Proposal;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Words of a line that are evidence of the same proposals throughout. */
export interface EvidenceRun {
  readonly start: number;
  readonly end: number;
  readonly look: "plain" | "open" | "applied" | "now";
  /** Numbers of the proposals whose words end here. */
  readonly numbers: readonly number[];
}

/** Their words are half the text or more: they are shown only when one looks at them. */
const WIDE: ReadonlySet<Proposal["kind"]> = new Set(["segment", "language", "genre"]);

/** Proposals whose words still stand in the text, each at its place. */
export function placed(proposals: readonly Proposal[], text: string): readonly PlacedProposal[] {
  return proposals.flatMap((proposal, at) => {
    const place = placeOf(proposal.evidence, text);
    return place === null || (place[0] === 0 && place[1] === 0 && proposal.evidence.text === "")
      ? []
      : [{ proposal, number: at + 1, start: place[0], end: place[1] }];
  });
}

/** Cuts a line wherever evidence begins or ends. @param now the proposal in focus: it covers the others */
export function evidenceRuns(
  start: number,
  end: number,
  all: readonly PlacedProposal[],
  now: string | null,
): readonly EvidenceRun[] {
  const shown = all.filter(
    (one) =>
      one.start < end &&
      one.end > start &&
      (one.proposal.id === now ||
        (!WIDE.has(one.proposal.kind) &&
          one.proposal.kind !== "clutter" &&
          one.proposal.state !== "rejected")),
  );
  const cuts = new Set([start, end]);
  for (const one of shown)
    for (const at of [one.start, one.end]) if (at > start && at < end) cuts.add(at);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, n) => {
    const to = places[n + 1] ?? end;
    const over = shown.filter((one) => one.start <= from && one.end >= to);
    return {
      start: from,
      end: to,
      look: lookOf(over, now),
      numbers: over.filter((one) => one.end === to).map(({ number }) => number),
    };
  });
}

function lookOf(over: readonly PlacedProposal[], now: string | null): EvidenceRun["look"] {
  if (over.some(({ proposal }) => proposal.id === now)) return "now";
  if (over.some(({ proposal }) => proposal.state === "open")) return "open";
  return over.length > 0 ? "applied" : "plain";
}

/** A line of text as the review draws it. */
export interface EvidenceLine {
  readonly start: number;
  readonly end: number;
  /** Within what is proposed or accepted as clutter. */
  readonly clutter: boolean;
  /** Numbers of the segmentation that would begin a new item here. */
  readonly begins: readonly number[];
}

/** Lines that hold words, with what is said of them as wholes. */
export function evidenceLines(
  text: string,
  all: readonly PlacedProposal[],
): readonly EvidenceLine[] {
  const clutter = all.filter(
    ({ proposal: { kind, state } }) => kind === "clutter" && state !== "rejected",
  );
  const cuts = all.filter(
    ({ proposal: { kind, state } }) => kind === "segment" && state !== "rejected",
  );
  const lines: EvidenceLine[] = [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    if (text.slice(start, end).trim() !== "")
      lines.push({
        start,
        end,
        clutter: clutter.some((one) => one.start < end && one.end > start),
        begins: cuts
          .filter((one) => one.start >= start && one.start < end)
          .map(({ number }) => number),
      });
    start = end + 1;
  }
  return lines;
}
