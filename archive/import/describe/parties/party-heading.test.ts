import { describe, expect, test } from "vitest";
import { authorHeading, partyHeading } from "./party-heading";

const parted = (line: string) => {
  const heading = partyHeading(line);
  for (const { value, start, end } of [...(heading?.authors ?? []), ...(heading?.recipients ?? [])])
    expect(line.slice(start, end)).toBe(value);
  const values = (parties: readonly { readonly value: string }[] = []) =>
    parties.map(({ value }) => value).join(" + ");
  return heading === null
    ? null
    : `${values(heading.authors)} > ${values(heading.recipients)}${heading.confidence < 0.8 ? " ?" : ""}`;
};

describe("who wrote to whom", () => {
  test.each([
    ["Mr. Hartwell to Lord Seo.", "Hartwell > Seo"],
    ["No. 4. Captain Lindqvist to Mr. van der Meer", "Lindqvist > van der Meer"],
    [
      "The Consul at Tanmok (Seo) to the Secretary of State for Lamps",
      "Seo > Secretary of State for Lamps",
    ],
    ["The Harbour Board to the Legation of Sweden", "Harbour Board > Legation of Sweden"],
    ["The Acting Governor to Mr. Jan Brandt, Rotterdam[3]", "Acting Governor > Jan Brandt"],
    [
      "The Commissioners in Tanmok (Seo, Lee, and de la Cruz) to the Harbour Master (Hartwell)",
      "Seo + Lee + de la Cruz > Hartwell",
    ],
    ["12. Letter From President Hartwell to Chancellor Brandt", "Hartwell > Brandt"],
    [
      "7. Memorandum From the Chief Pilot (Seo) to His Deputy (Lee), His Clerk (Brandt), and the Council (Lindqvist)",
      "Seo > Lee + Brandt + Lindqvist",
    ],
    ["The Secretary to the Board (Seo) to the Chief Pilot (Lee)", "Seo > Lee"],
    ["The Chief Pilot to the Delegate to the Board (Lee)", "Chief Pilot > Lee"],
    [
      "The Commission to Mend the Lights to the Harbour Board",
      "Commission to Mend the Lights > Harbour Board",
    ],
    [
      "The Harbour Board to the Commission to Mend the Lights",
      "Harbour Board > Commission to Mend the Lights",
    ],
    [
      "Mr. Hartwell to the Commission to Mend the Lights",
      "Hartwell > Commission to Mend the Lights",
    ],
    ["Lindqvist & Sons to the Harbour Office", "Lindqvist & Sons > Harbour Office"],
    ["Message From President Hartwell to the Nation", "Hartwell > Nation"],
    ["Brief von Hartwell an Lindqvist", "Hartwell > Lindqvist"],
    ["Der Gesandte in Tanmok (Brandt) an das Auswärtige Amt", "Brandt > Auswärtige Amt"],
    ["Lettre de Duval à Brandt", "Duval > Brandt"],
    ["Telegram from Lee to Seo, March 3, 1908", "Lee > Seo"],
  ])("%s", (line, expected) => expect(parted(line)).toBe(expected));

  test("bare names alone might be anything: they are left to the reader", () =>
    expect(parted("Hartwell to Lindqvist")).toBe("Hartwell > Lindqvist ?"));

  test.each([
    "The Road to the River",
    "From Shore to Shore",
    "He went to the Minister with it.",
    "What the Minister said to the Consul",
    "A guide to the lamps of Tanmok",
    "Introduction to the History of Pilots",
  ])("%s names nobody", (line) => expect(parted(line)).toBeNull());
});

test.each([
  ["Memorandum by the Chief Pilot (Seo)", ["Seo"]],
  ["Memorandum by the Chief Pilot (Seo) of a Conversation With the Consul (Lee)", ["Seo"]],
  ["8. Briefing by the Harbour Master (Hartwell) for the Council", ["Hartwell"]],
  ["Memorandum by the Harbour Office", ["Harbour Office"]],
])("%s says who wrote it", (line, expected) =>
  expect(authorHeading(line)?.authors.map(({ value }) => value)).toEqual(expected),
);

test("a memorandum on something says nothing of its writer", () =>
  expect(authorHeading("Memorandum on the Lamps")).toBeNull());
