import type { AgentRole } from "../../../model/unit";
import type { TextLine } from "../../text-lines";
import { PASS_ON, SALUTATION } from "../correspondence";
import { bareName, NAME } from "../names";
import type { Finding } from "../propose";

interface Pattern {
  readonly form: RegExp;
  readonly roles: Readonly<Record<string, AgentRole>>;
  readonly confidence: number;
  /** "From:", "To:": only a message has them. */
  readonly isLabel?: boolean;
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
    form: new RegExp(
      `^(?:FROM|From|VON|Von|Absender|DE|De|DA|Da|ОТ|От(?: кого)?|보낸 ?사람|발신(?:인|자|처)?|发件人|發件人|差出人)\\s*[:：]\\s*(?<author>[^\\n]{2,80})$`,
      "u",
    ),
    roles: { author: "author" },
    confidence: 0.9,
    isLabel: true,
  },
  {
    form: new RegExp(
      `^(?:TO|To|AN|An|Empfänger|À|Para|PARA|A|КОМУ|Кому|받는 ?사람|수신(?:인|자|처)?|收件人|宛先)\\s*[:：]\\s*(?<recipient>[^\\n]{2,80})$`,
      "u",
    ),
    roles: { recipient: "recipient" },
    confidence: 0.9,
    isLabel: true,
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

/** A form of address without a name says that there is a recipient, not who. */
const NOBODY =
  /^(?:Sirs?|Madam|Gentlemen|Ladies|Friends?|Comrades?|Colleagues?|Herr|Monsieur|Madame|Messieurs|Señor|Signore|товарищи?|господа|동지|선생님?|귀하)?$/u;

/** Parties as one line of a head says them. @param weight how sure it is that this is a message at all */
export function partiesSaid(line: TextLine, weight: number): readonly Finding[] {
  return PATTERNS.flatMap((pattern) =>
    matches(pattern, line).map((one) => ({
      ...one,
      confidence: one.confidence * (pattern.isLabel === true ? 1 : weight),
    })),
  );
}

function matches({ form, roles, confidence }: Pattern, line: TextLine): readonly Finding[] {
  const match = form.exec(line.text);
  if (match === null) return [];
  let from = match.index;
  const named = Object.entries(roles).filter(
    ([group]) => !NOBODY.test(bareName(match.groups?.[group] ?? "")),
  );
  return named.map(([group, role]) => {
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
