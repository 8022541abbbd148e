import { expect, test } from "vitest";
import { createCiter } from "../cite";
import type { Ancestor, CitationInput } from "../cite";
import { unitWith } from "../cite/testing/real-units";
import type { Draft } from "../import/draft";
import { sampleArchive } from "./index";

const archive = sampleArchive();

/** The unit and what stands above it, as a stored archive would hand it to cite. */
function inputFor(code: string, language: "en" | "ko" = "en"): CitationInput {
  const chain = find(archive.units, code) ?? [];
  const { level, title, referenceCode, genre, dates, agents, languages, locator, custody } =
    chain.at(-1) ?? archive.units[0]!;
  const unit = unitWith({
    ...{ level, title, genre, dates, agents, languages, locator, custody },
    referenceCode: referenceCode ?? "",
  });
  const ancestors: readonly Ancestor[] = chain
    .slice(0, -1)
    .map((one) => ({ ...one, referenceCode: one.referenceCode ?? "" }));
  return { unit, ancestors, repository: null, names: archive.authorities, language };
}

function find(units: readonly Draft[], code: string): readonly Draft[] | null {
  for (const unit of units) {
    if (unit.referenceCode === code) return [unit];
    const below = find(unit.children, code);
    if (below !== null) return [unit, ...below];
  }
  return null;
}

const HELD = "Harbour Office of Port Ellery, Port Ellery Town Archive.";

test.each([
  [
    "PE/HO 2/14/7",
    "ll. 8-11",
    `Josiah Penhallow to Seo Munha, 16 November 1907, ll. 8–11, PE/HO 2/14/7, ${HELD}`,
  ],
  [
    "PE/HO 2/14/8",
    "para. 3",
    `Seo Munha to Josiah Penhallow, 15 November 1907, para. 3, PE/HO 2/14/8, ${HELD}`,
  ],
  [
    "PE/HO 3/07/112",
    null,
    `A. Verekhin to Josiah Penhallow, telegram, 13 November 1907, PE/HO 3/07/112, ${HELD}`,
  ],
  [
    "PE/HO 6/03/19",
    "l. 3",
    `A. Verekhin to Harbour Office of Port Ellery, 2 December 1907, l. 3, PE/HO 6/03/19, ${HELD}`,
  ],
  [
    "PE/HO 4/09/6",
    null,
    `Harbour Board, “Minutes of the Board: the Ondine inquiry adjourned,” [c. 20 Jan 1908], PE/HO 4/09/6, ${HELD}`,
  ],
  [
    "PE/HO 6/03/24",
    null,
    `Seo Munha to Harbour Office of Port Ellery, Feb 1908?, PE/HO 6/03/24, ${HELD}`,
  ],
  [
    "PE/HO 5/02/f. 41",
    null,
    `Harbour Office of Port Ellery, “Register of berths, November 1907,” register page, November 1907, PE/HO 5/02/f. 41, ${HELD}`,
  ],
  [
    "PE/HO 2/11/3",
    null,
    `“Glass wanted for the light at Skarn Ness,” list, n.d., PE/HO 2/11/3, ${HELD}`,
  ],
])("%s at %s", (code, locator, note) =>
  expect(createCiter().citeUnit(inputFor(code), null, locator).note).toBe(note),
);

test("a Korean note takes the Hangul forms of the names", () =>
  expect(createCiter().citeUnit(inputFor("PE/HO 2/14/8", "ko"), null, "para. 3").note).toBe(
    `서문하 → 펜핼로, 1907년 11월 15일, 3문단, PE/HO 2/14/8, ${HELD}`,
  ));
