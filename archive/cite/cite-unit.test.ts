import { describe, expect, test } from "vitest";
import { createCiter, citeUnit } from "./cite-unit";
import type { CitationInput } from "./describe-source";
import { publishedTelegram, report, webPage } from "./testing/published-units";
import { gottwaldLetter, harbourLetter, maoCable, minutes, unitWith } from "./testing/real-units";

const CHICAGO = "chicago-notes-bibliography";

describe("Chicago, notes and bibliography", () => {
  test("a letter names who wrote to whom, when, where in it, and where it lies", () =>
    expect(citeUnit(harbourLetter, CHICAGO, "ll. 8-11").note).toBe(
      "Josiah Penhallow to Seo Munha, 16 November 1907, ll. 8–11, PE/HO 2/14/7, Harbour Office of Port Ellery, Port Ellery Town Archive.",
    ));

  test("a later note is short and still tells one letter of a pair from the next", () =>
    expect(citeUnit(harbourLetter, CHICAGO, "ll. 8-11").shortNote).toBe(
      "Penhallow to Seo Munha, 16 November 1907, ll. 8–11.",
    ));

  test("the bibliography turns round only a name that is known to be Western", () =>
    expect(citeUnit(harbourLetter, CHICAGO, null).bibliography).toBe(
      "Penhallow, Josiah. Letter to Seo Munha, 16 November 1907. PE/HO 2/14/7, Harbour Office of Port Ellery. Port Ellery Town Archive.",
    ));

  test("a letter signed with a pseudonym is cited under the name that it bears", () =>
    expect(citeUnit(gottwaldLetter, CHICAGO, null).note).toBe(
      "Filippov to Klement Gottwald, 27 August 1950, f. 558, op. 11, d. 62, ll. 71-72, 3/1.",
    ));

  test("Mao Zedong is never Zedong Mao", () => {
    const { note, shortNote, bibliography } = citeUnit(maoCable, CHICAGO, "para. 2");
    expect(note).toBe(
      "Filippov to Mao Zedong, cable, 26 October 1949, para. 2, f. 558, op. 11, d. 332, ll. 44-45, 3/2.",
    );
    expect(shortNote).toBe("Filippov to Mao Zedong, 26 October 1949, para. 2.");
    expect(bibliography).toBe(
      "Filippov. Cable to Mao Zedong, 26 October 1949. f. 558, op. 11, d. 332, ll. 44-45, 3/2.",
    );
  });

  test("an archivist's date stands as the archivist wrote it", () =>
    expect(citeUnit(minutes, CHICAGO, null).note).toBe(
      "“Minutes of the Board: the Ondine inquiry adjourned,” [c. 20 Jan 1908], PE/HO 4/09/6, Harbour Office of Port Ellery.",
    ));

  test("an undated document says n.d.", () => {
    const undated = { ...minutes, unit: unitWith({ title: "List of lamps", referenceCode: "5" }) };
    expect(citeUnit(undated, CHICAGO, null).note).toBe(
      "“List of lamps,” n.d., 5, Harbour Office of Port Ellery.",
    );
  });

  test("a web page has author, title, site, date and address", () =>
    expect(citeUnit(webPage, CHICAGO, null)).toMatchObject({
      note: "hanngill, “Origin of the Korean War 1950,” 연구하는 인생, 18 November 2016, https://example.org/history/77?a=1&b=2.",
      bibliography:
        "hanngill. “Origin of the Korean War 1950.” 연구하는 인생. 18 November 2016. https://example.org/history/77?a=1&b=2.",
    }));

  test("a telegram in a published collection names the collection, volume and number", () =>
    expect(citeUnit(publishedTelegram, CHICAGO, "p. 127")).toMatchObject({
      note: "Edmund J. Wren to Harriet Lorne, telegram, 25 June 1909, in Papers of the Straits Office, 1909, vol. 7, ed. Maud P. Ashdown (Port Ellery: Quay Press, 1931), no. 85, p. 127.",
      html: {
        bibliography:
          "Wren, Edmund J. Telegram to Harriet Lorne, 25 June 1909. In <i>Papers of the Straits Office, 1909</i>, vol. 7, ed. Maud P. Ashdown, no. 85. Port Ellery: Quay Press, 1931.",
      },
    }));

  test("a published report has its title in italics", () =>
    expect(citeUnit(report, CHICAGO, "pp. 4-6").html.note).toBe(
      "Harbour Board, <i>Report on the Lights of Skarn Ness</i> (Port Ellery: Harbour Office, 3 May 1909), pp. 4–6.",
    ));
});

describe("archival description", () => {
  test("prints creator, title, date, locator, series, fonds, repository in that order", () =>
    expect(citeUnit(harbourLetter, "archival", "ll. 8-11").note).toBe(
      "Josiah Penhallow, Penhallow to Seo, on the cargo of the Ondine, 16 November 1907, ll. 8–11, Correspondence inward, The Ondine inquiry, PE/HO 2/14/7, Harbour Office of Port Ellery, Port Ellery Town Archive.",
    ));
});

describe("in Korean", () => {
  const inKorean = (input: CitationInput): CitationInput => ({ ...input, language: "ko" });

  test("dates, places and names follow Korean", () =>
    expect(citeUnit(inKorean(harbourLetter), CHICAGO, "ll. 8-11").note).toBe(
      "Josiah Penhallow → 서문하, 1907년 11월 16일, 8–11행, PE/HO 2/14/7, Harbour Office of Port Ellery, Port Ellery Town Archive.",
    ));

  test("nothing is added to a date in words", () =>
    expect(citeUnit(inKorean(minutes), CHICAGO, null).note).toBe(
      "「Minutes of the Board: the Ondine inquiry adjourned」, [c. 20 Jan 1908], PE/HO 4/09/6, Harbour Office of Port Ellery.",
    ));
});

describe("a work with many notes", () => {
  const notesOf = (...places: readonly (readonly [CitationInput, string | null])[]) =>
    createCiter()
      .citeWork(
        places.map(([input, locator]) => ({ input, locator })),
        CHICAGO,
      )
      .notes.map((note) => note.text);

  test("the same source again is ibid., with its place when that differs", () =>
    expect(
      notesOf([harbourLetter, "l. 3"], [harbourLetter, "l. 3"], [harbourLetter, "ll. 8-11"]).slice(
        1,
      ),
    ).toEqual(["Ibid.", "Ibid., ll. 8–11."]));

  test("a source met before, but not just before, gets a short note", () =>
    expect(notesOf([harbourLetter, null], [maoCable, null], [harbourLetter, "l. 3"])[2]).toBe(
      "Penhallow to Seo Munha, 16 November 1907, l. 3.",
    ));

  test("the whole cannot be ibid. of a place", () =>
    expect(notesOf([harbourLetter, "l. 3"], [harbourLetter, null])[1]).toBe(
      "Penhallow to Seo Munha, 16 November 1907.",
    ));

  test("each source stands once in the bibliography", () =>
    expect(
      createCiter()
        .citeWork(
          [
            { input: harbourLetter, locator: null },
            { input: maoCable, locator: null },
            { input: harbourLetter, locator: "l. 3" },
          ],
          CHICAGO,
        )
        .bibliography.map((entry) => entry.id),
    ).toEqual([maoCable.unit.id, harbourLetter.unit.id]));
});

test("a style that is not there is refused by name, with the ones there are", () =>
  expect(() => citeUnit(harbourLetter, "mla", null)).toThrow(
    expect.objectContaining({
      code: "cite.unknown-style",
      remedy:
        "Choose one of: chicago-notes-bibliography, archival, chicago-author-date, mla-9, apa-7, harvard.",
    }),
  ));

test("signs in a title are words, not markup", () => {
  const hostile = {
    ...minutes,
    unit: unitWith({ title: 'A <i>B</i> & C <img src="x" onerror="y">', genre: "note" }),
  };
  const { note, html } = citeUnit(hostile, CHICAGO, "<b>3</b>");
  expect(note).toContain("A <i>B</i> & C <img src=");
  expect(note).toContain("<b>3</b>");
  expect(html.note).toContain("A &lt;i&gt;B&lt;/i&gt; &amp; C &lt;img src=");
  expect(html.note).not.toMatch(/<(?!\/?(i|b|sup|sub)>)/);
});
