import { findDates } from "../dates/find-dates";
import { ADDRESS } from "./offices";
import type { Party, PartyPhrase } from "./party-phrase";
import { readParty } from "./party-phrase";

/** A heading that says who wrote to whom; offsets count into the line. */
export interface PartyHeading {
  readonly authors: readonly Party[];
  readonly recipients: readonly Party[];
  /** 0 to 1, by what shows that both are parties. */
  readonly confidence: number;
}

const LONGEST = 320;
const NUMBER = /^(?:(?:No|Nr|№)\.?\s*)?\d{1,4}[.)]\s+|^\(\d{1,3}\)\s+/u;
const KINDS =
  "Cable|Telegram|Airgram|Letter|Message|Memorandum|Note|Note Verbale|Des?patch|Instruction|Report|Cablegram|Circular|Address|Statement|Remarks|Speech|Communication|Petition|Dispatch|Draft|Copy|Brief|Telegramm|Schreiben|Lettre|Télégramme|Dépêche|Carta|Telegrama|Nota|Lettera";
const KIND = new RegExp(
  `^(?:\\p{Lu}[\\p{L}-]*\\s+){0,3}?(?:${KINDS})\\s+(?:[Ff]rom|[Oo]f|[Bb]y|von|vom|de|du|di)\\s+`,
  "u",
);
/** What stands between the two, by the language of what stands before the first. */
const TO = /,?\s+to\s+|\s+an\s+/gu;
const TO_IN_ROMANCE = /\s+(?:à|au|aux|a|ao|al|alla)\s+/gu;
/** A note's sign behind the heading. */
const SIGN = /\s*(?:\[[\d*†‡]{1,3}\])+$/u;

/** "Mr. Hartwell to Lord Seo", "The Consul at Tanmok (Seo) to the Secretary of State", "Letter From A to B"; null for any other line. */
export function partyHeading(line: string): PartyHeading | null {
  if (line.length > LONGEST) return null;
  const text = withoutEnd(line);
  const number = NUMBER.exec(text)?.[0].length ?? 0;
  const kind = KIND.exec(text.slice(number))?.[0] ?? "";
  const from = number + kind.length;
  const split = /\s(?:de|du|di)\s+$/u.test(kind) ? TO_IN_ROMANCE : TO;
  const candidates = [...text.slice(from).matchAll(split)].flatMap((match) => {
    const at = from + match.index;
    return headingOf(text, [from, at], [at + match[0].length, text.length], kind !== "") ?? [];
  });
  return (
    candidates.toSorted((a, b) => b.confidence + b.persons - a.confidence - a.persons)[0] ?? null
  );
}

/** Without the note's sign and the date that may follow the parties. */
function withoutEnd(line: string): string {
  const text = line.replace(SIGN, "");
  const date = findDates(text).at(-1);
  const isLast = date !== undefined && /^[\s.)\]]*$/u.test(text.slice(date.end));
  return isLast && date.start > 0 ? text.slice(0, date.start).replace(/[\s,(–—-]+$/u, "") : text;
}

type Span = readonly [number, number];

/** Of two readings of a line the one stands that names more persons: "The Secretary to the King (Seo) to the Consul (Lee)". */
interface Reading extends PartyHeading {
  readonly persons: number;
}

function headingOf(text: string, left: Span, right: Span, kind: boolean): Reading | null {
  const author = readParty(text.slice(...left));
  const recipient = readParty(text.slice(...right));
  if (author === null || recipient === null || isCutInAnOffice(text.slice(...right))) return null;
  const confidence = sureness(author, recipient, kind);
  if (confidence === 0) return null;
  const shifted = ({ parties }: PartyPhrase, [shift]: Span) =>
    parties.map(({ value, start, end }) => ({ value, start: start + shift, end: end + shift }));
  const persons = [left, right].filter((span) => endsInPerson(text.slice(...span))).length / 100;
  return {
    authors: shifted(author, left),
    recipients: shifted(recipient, right),
    confidence,
    persons,
  };
}

/**
 * "Commission to Mend the Lights to the Harbour Board" cut at its first "to": what an office is there to do stands without the
 * article or form of address that a recipient with an office of that kind has.
 */
const isCutInAnOffice = (recipient: string): boolean =>
  /\sto\s/u.test(recipient) &&
  !/^(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Aa]ll)\s/u.test(recipient) &&
  !ADDRESS.test(recipient);

/** A person in brackets who is still to write to somebody is no recipient: that side is cut in the wrong place. */
const endsInPerson = (phrase: string): boolean => /\)(?!.*\sto\s)[^)]*$/u.test(phrase);

/** "The Road to the River" names nobody: an article shows a party only behind "Letter from". */
function sureness(author: PartyPhrase, recipient: PartyPhrase, kind: boolean): number {
  const shown = [author.shownBy, recipient.shownBy];
  const article = shown.includes("article");
  if (article) return kind && author.shownBy !== "article" ? 0.82 : 0;
  const bare = shown.filter((by) => by === "name").length;
  if (kind) return bare === 2 ? 0.86 : 0.94;
  return [0.95, 0.84, 0.5][bare] ?? 0;
}

/** "Memorandum by the Harbour Master (Seo)": who wrote it, where nobody is said to have received it. */
export function authorHeading(
  line: string,
): { readonly authors: readonly Party[]; readonly confidence: number } | null {
  if (line.length > LONGEST) return null;
  const text = line.replace(SIGN, "");
  const number = NUMBER.exec(text)?.[0].length ?? 0;
  const kind = BY.exec(text.slice(number))?.[0].length;
  if (kind === undefined) return null;
  const from = number + kind;
  if (partyHeading(line) !== null) return null;
  const until =
    /\s+(?:of (?:an? )?Conversation|Before|Regarding|Concerning|Relative|on the|for the)\b/u.exec(
      text.slice(from),
    );
  const party = readParty(text.slice(from, until === null ? text.length : from + until.index));
  if (party === null || party.shownBy === "article") return null;
  const authors = party.parties.map(({ value, start, end }) => ({
    value,
    start: start + from,
    end: end + from,
  }));
  return { authors, confidence: party.shownBy === "name" ? 0.7 : 0.88 };
}

const BY = new RegExp(
  `^(?:[\\p{L}’'-]+\\s+){0,4}?(?:${KINDS}|Briefing|Paper|Résumé|Proclamation|Press Release|Interview)\\s+(?:[Bb]y|[Ii]ssued by)\\s+`,
  "u",
);
