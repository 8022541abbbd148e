import fc from "fast-check";
import { understandDate } from "../../date-entry/understand-date";
import { Certainty } from "../../certainty";
import { ElementId } from "../../elements";
import { rightsKeys } from "../../rights-statements";
import { AgentRole, Handling, Level, PlaceRole, Unit } from "../../unit";
import { DateRole } from "../../unit-date";

/** A letter as an import makes it. */
export const letter: Unit = Unit.parse({
  id: "rec-01jd0000000000000000000001",
  level: "item",
  parent: null,
  position: 3,
  referenceCode: "1/3",
  sourceKey: null,
  title: "Message from Filippov",
  genre: "telegram",
  dates: [{ edtf: "1950-08-27", display: "27 August 1950", role: "sent", source: "rule dateline" }],
  agents: [
    { id: null, name: "Filippov", role: "author" },
    { id: "agt-01jd0000000000000000000009", name: "K. Gottwald", role: "recipient" },
  ],
  languages: ["en"],
  classification: "Top Secret",
  rights: { statement: "undetermined", note: null },
  access: { restriction: "open", until: null, why: null },
  locator: null,
  extent: "1 leaf",
  description: null,
  source: null,
  transcriptions: [],
  facsimiles: [],
  custody: [],
  proposals: [],
  invented: false,
  withdrawn: null,
});

/** Words as they are stored; the stroke parts values, the equals sign parts a written date from its meaning. */
const words = fc
  .string({ minLength: 1, unit: "grapheme" })
  .map((text) => text.normalize("NFC").replaceAll(/[|=]/gu, "").trim())
  .filter((text) => text !== "");
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const date = fc
  .record({
    display: fc.oneof(words, fc.constantFrom("27 Aug 1950", "ca. 1907", "1904–1911")),
    edtf: maybe(fc.constantFrom("1950", "1907~", "1904/1911", "[..1909]")),
    role: fc.constantFrom(...DateRole.options),
    source: maybe(words),
  })
  .map((one) => ({ ...one, edtf: one.edtf ?? understandDate(one.display).edtf }));
const agent = fc.record({
  id: fc.constant(null),
  name: words,
  role: fc.constantFrom(...AgentRole.options),
});
const place = fc.record({
  name: words,
  role: fc.constantFrom(...PlaceRole.options),
  source: maybe(words),
});
const handling = fc.record({
  kind: fc.constantFrom(...Handling.unwrap().shape.kind.options),
  words,
});
const claim = fc.record({
  source: words,
  ref: fc.constant(null),
  certainty: maybe(fc.constantFrom(...Certainty.options)),
});
const access = fc.oneof(
  fc.record({ restriction: fc.constant("open"), until: fc.constant(null), why: fc.constant(null) }),
  fc.record({
    restriction: fc.constant("restricted"),
    until: fc.constant(null),
    why: maybe(fc.constant("privacy")),
  }),
  fc.record({
    restriction: fc.constant("embargoed"),
    until: fc.constant("2030-01-01"),
    why: maybe(fc.constant("will")),
  }),
);

/** Units with anything in the fields that can be edited. */
export const anyUnit: fc.Arbitrary<Unit> = fc
  .record({
    title: words,
    referenceCode: words,
    level: fc.constantFrom(...Level.options),
    genre: maybe(words),
    classification: maybe(words),
    locator: maybe(words),
    extent: maybe(words),
    description: maybe(words),
    dates: fc.uniqueArray(date, {
      maxLength: 4,
      selector: ({ display, role }) => `${role} ${display}`,
    }),
    agents: fc.uniqueArray(agent, {
      maxLength: 4,
      selector: ({ name, role }) => `${role} ${name}`,
    }),
    places: fc.option(
      fc.uniqueArray(place, { maxLength: 3, selector: ({ name, role }) => `${role} ${name}` }),
      { nil: undefined },
    ),
    handling: fc.option(
      fc.uniqueArray(handling, { maxLength: 3, selector: (one) => `${one.kind} ${one.words}` }),
      { nil: undefined },
    ),
    languages: fc.uniqueArray(fc.constantFrom("en", "ko", "ru", "zh-Hant", "und"), {
      maxLength: 3,
    }),
    rights: fc.record({ statement: fc.constantFrom(...rightsKeys), note: maybe(words) }),
    access,
    elements: fc.dictionary(fc.constantFrom(...ElementId.options), words, { maxKeys: 3 }),
    claims: fc.dictionary(fc.constantFrom("title", "genre", ...ElementId.options), claim, {
      maxKeys: 3,
    }),
  })
  .map((values) => Unit.parse({ ...letter, ...values }));
