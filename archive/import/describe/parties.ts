import type { AgentRole } from "../../model/unit";
import { ownLines } from "../clean/own-lines";
import type { TextLine } from "../text-lines";
import { isMessage, PASS_ON, SALUTATION } from "./correspondence";
import type { Describer } from "./describer";
import { bareName, NAME } from "./names";
import { findHeading } from "./parties/find-heading";
import type { FoundHeading } from "./parties/find-heading";
import { authorHeading } from "./parties/party-heading";
import type { Party } from "./parties/party-phrase";
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

interface Pattern {
  readonly form: RegExp;
  readonly roles: Readonly<Record<string, AgentRole>>;
  readonly confidence: number;
}
const KINDS = "(?:Cable|Telegram|Letter|Message|Memorandum|Note|Des?patch|Report|Cablegram)";
const PATTERNS: readonly Pattern[] = [
  { form: PASS_ON, roles: { recipient: "recipient" }, confidence: 0.9 },
  { form: SALUTATION, roles: { recipient: "recipient" }, confidence: 0.9 },
  {
    form: new RegExp(
      `\\b${KINDS}\\s+(?:from|of|by)\\s+(?<author>${NAME})\\s+to\\s+(?<recipient>${NAME})`,
      "u",
    ),
    roles: { author: "author", recipient: "recipient" },
    confidence: 0.86,
  },
  {
    // "Between" does not say who wrote to whom.
    form: new RegExp(
      `\\b${KINDS}\\s+between\\s+(?<author>${NAME})\\s+and\\s+(?<recipient>${NAME})`,
      "u",
    ),
    roles: { author: "author", recipient: "recipient" },
    confidence: 0.6,
  },
  {
    form: new RegExp(`^(?:FROM|From|VON|Von|От|보낸 ?사람)\\s*:\\s*(?<author>[^\\n]{2,80})$`, "u"),
    roles: { author: "author" },
    confidence: 0.9,
  },
  {
    form: new RegExp(`^(?:TO|To|AN|An|Кому|받는 ?사람)\\s*:\\s*(?<recipient>[^\\n]{2,80})$`, "u"),
    roles: { recipient: "recipient" },
    confidence: 0.9,
  },
  {
    form: new RegExp(`\\b[Dd]rafted\\s+by\\s+(?<drafter>${NAME})`, "u"),
    roles: { drafter: "drafter" },
    confidence: 0.92,
  },
  {
    form: new RegExp(
      `\\b(?:[Tt]ransmitted|[Ff]orwarded|[Ss]ent)\\s+(?:by|through)\\s+(?<transmitter>${NAME})`,
      "u",
    ),
    roles: { transmitter: "transmitter" },
    confidence: 0.9,
  },
  {
    form: new RegExp(`\\b[Tt]ranslated\\s+by\\s+(?<translator>${NAME})`, "u"),
    roles: { translator: "translator" },
    confidence: 0.88,
  },
];
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
    const said = head.flatMap((line) => PATTERNS.flatMap((pattern) => matches(pattern, line)));
    const address = head.slice(0, 5).flatMap((line) => addressee(line, said));
    const inText = [...said, ...address].map((one) => ({
      ...one,
      confidence: one.confidence * weight,
    }));
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

function matches({ form, roles, confidence }: Pattern, line: TextLine): readonly Finding[] {
  const match = form.exec(line.text);
  if (match === null) return [];
  let from = match.index;
  return Object.entries(roles).map(([group, role]) => {
    const value = bareName(match.groups?.[group] ?? "");
    const start = line.text.indexOf(value, from);
    from = start + value.length;
    return {
      kind: "agent",
      value,
      role,
      confidence,
      start: line.start + start,
      end: line.start + from,
    };
  });
}

/** An office in the address line: it hands the message on where the message names another recipient, else it is for the office. */
function addressee(line: TextLine, found: readonly Finding[]): readonly Finding[] {
  const office = ADDRESS.exec(line.text)?.groups?.["office"];
  if (office === undefined) return [];
  const hasRecipient = found.some(({ role }) => role === "recipient");
  const start = line.start + line.text.indexOf(office);
  return [
    {
      kind: "agent",
      value: line.text.replace(/[.:]$/, ""),
      role: hasRecipient ? "transmitter" : "recipient",
      confidence: 0.82,
      start: line.start,
      end: start + office.length,
    },
  ];
}
