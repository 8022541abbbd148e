import { bodyLines } from "../clean/body-lines";
import type { TextLine } from "../text-lines";
import type { Describer } from "./describer";
import { bareName, NAME } from "./names";
import { propose, textOf } from "./propose";

/** Only people do these; a state that "supports" or "occupies" is no agent to be linked. */
const ACTS =
  "believed|thought|realized|realised|wanted|feared|hoped|persuaded|decided|insisted|wrote|told|said|stated|replied|stressed|considered|predicted|agreed|promised|ordered|asked";
const PERSON: readonly RegExp[] = [
  new RegExp(
    `(?<name>${NAME})(?:\\s+(?:also|then|never|once))?\\s+(?:${ACTS}|wished|saw|knew)\\b`,
    "gu",
  ),
  new RegExp(
    `(?<name>${NAME})\\s+\\((?:the )?(?:leader|president|king|queen|head|chairman|general|minister)\\b`,
    "gu",
  ),
  new RegExp(
    `\\b(?:President|Premier|Comrade|Marshal|General|Minister|Mr\\.|Mrs\\.|Dr\\.)\\s+(?<name>${NAME})`,
    "gu",
  ),
];
const NOT_A_NAME =
  /^(?:The|This|That|These|It|He|She|They|We|I|You|One|As|And|But|In|On|At|For|If|When|While|So|His|Her|Their|First|Second|Third|Then|There|However|Although|Since)\b|^\p{Lu}{2,5}$|\b(?:Union|States|Council|Government|Party|Ministry)$/u;
const MOST = 40;
const SAMPLE = 200_000;
const SURE = 0.82;

/** People that the text speaks of, known by what only people do. A name that comes again, or whose office is told, is sure enough. */
export const mentioned: Describer = {
  id: "mentioned",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const seen = personsIn(bodyLines(text.slice(0, SAMPLE)));
    const found = [...seen].slice(0, MOST).map(([value, { start, isTold }]) => ({
      kind: "agent" as const,
      value,
      role: "mentioned",
      confidence: isTold || text.includes(value, start + value.length) ? SURE : 0.65,
      start,
      end: start + value.length,
    }));
    return propose("mentioned.acts-of-persons", text, found);
  },
};

interface Seen {
  readonly start: number;
  /** True when the text says what the person is: "Seo (leader of the pilots)". */
  readonly isTold: boolean;
}

/** Each name with its first place. */
function personsIn(lines: readonly TextLine[]): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const line of lines)
    for (const match of PERSON.flatMap((form) => [...line.text.matchAll(form)])) {
      const name = bareName(match.groups?.["name"] ?? "");
      if (name.length < 3 || NOT_A_NAME.test(name)) continue;
      const start = line.start + match.index + match[0].indexOf(name);
      const before = seen.get(name);
      seen.set(name, {
        start: Math.min(start, before?.start ?? start),
        isTold: before?.isTold === true || match[0].includes("("),
      });
    }
  return seen;
}
