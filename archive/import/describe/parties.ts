import type { AgentRole } from "../../model/unit";
import { ownLines } from "../clean/own-lines";
import type { TextLine } from "../text-lines";
import { isMessage } from "./correspondence";
import type { Describer } from "./describer";
import { NAME } from "./names";
import { findHeading } from "./parties/find-heading";
import type { FoundHeading } from "./parties/find-heading";
import { authorHeading } from "./parties/party-heading";
import type { Party } from "./parties/party-phrase";
import { partiesSaid } from "./parties/party-patterns";
import { propose, textOf } from "./propose";
import type { Finding } from "./propose";

const HEAD = 14;
const LONGEST = 300;
/** An essay may bear a letter's name; only a message has parties. */
const NOT_A_MESSAGE = 0.6;
const LESS_SURE = 0.6;
/** From here on a heading can be nothing else, whatever follows it. */
const SURE_HEADING = 0.9;
const OFFICE =
  "(?:[Aa]mbassador|[Cc]onsul(?:[- ][Gg]eneral)?|[Mm]inister|[Cc]hargé|[Cc]ommander|[Gg]overnor|[Ee]nvoy|[Rr]esident|[Hh]arbour [Mm]aster|[Ll]egation|[Ee]mbassy|[Cc]onsulate)";

const ADDRESS = new RegExp(`^${NAME},\\s+(?<office>(?:[\\p{L}-]+\\s+){0,3}${OFFICE})[.:]?$`, "u");

/** Who wrote, to whom, who drafted and who passed it on, as the head of a message says it. */
export const parties: Describer = {
  id: "parties",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = ownLines(text);
    const weight = isMessage(lines) ? 1 : NOT_A_MESSAGE;
    const head = lines.slice(0, HEAD).filter((line) => line.text.length <= LONGEST);
    const heading = findHeading(lines);
    const said = head.flatMap((line) => partiesSaid(line, weight));
    const address = head.slice(0, 5).flatMap((line) => addressee(line, said, weight));
    const inText = [...said, ...address];
    const named = [...(heading === null ? [] : ofHeading(heading, weight)), ...bylines(head)];
    return propose(
      "parties.head",
      text,
      inText.map((one) => besides(one, named)),
    ).concat(propose("parties.heading", text, named));
  },
};

/** What the heading says of a role is surer than a greeting: "Dear Mr. Secretary", or a message to be passed on to somebody else. */
function besides(finding: Finding, named: readonly Finding[]): Finding {
  const isSaid = named.some(
    ({ role, confidence }) => role === finding.role && confidence >= finding.confidence,
  );
  return isSaid ? { ...finding, confidence: Math.min(finding.confidence, LESS_SURE) } : finding;
}

function ofHeading(heading: FoundHeading, weight: number): readonly Finding[] {
  const { authors, recipients, start: at, confidence } = heading;
  const sure = confidence >= SURE_HEADING ? confidence : confidence * weight;
  return [...parts(authors, "author", at, sure), ...parts(recipients, "recipient", at, sure)];
}

/** "Memorandum by the Harbour Master (Seo)". */
function bylines(head: readonly TextLine[]): readonly Finding[] {
  for (const line of head.slice(0, 5)) {
    const heading = authorHeading(line.text);
    if (heading !== null) return parts(heading.authors, "author", line.start, heading.confidence);
  }
  return [];
}

function parts(
  parties: readonly Party[],
  role: AgentRole,
  at: number,
  confidence: number,
): readonly Finding[] {
  return parties.map(({ value, start, end }) => ({
    kind: "agent",
    value,
    role,
    confidence,
    start: at + start,
    end: at + end,
  }));
}

/** An office in the address line: it hands the message on where the message names another recipient, else it is for the office. */
function addressee(line: TextLine, found: readonly Finding[], weight: number): readonly Finding[] {
  const office = ADDRESS.exec(line.text)?.groups?.["office"];
  if (office === undefined) return [];
  const hasRecipient = found.some(({ role }) => role === "recipient");
  const start = line.start + line.text.indexOf(office);
  return [
    {
      kind: "agent",
      value: line.text.replace(/[.:]$/, ""),
      role: hasRecipient ? "transmitter" : "recipient",
      confidence: 0.82 * weight,
      start: line.start,
      end: start + office.length,
    },
  ];
}
