import { expect, test } from "vitest";
import type { Draft } from "../../draft";
import { readSource } from "../../read-source";

const read = async (titles: string, print: string, body: string): Promise<Draft> => {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="v1"><teiHeader><fileDesc><titleStmt>${titles}</titleStmt><publicationStmt>${print}</publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;
  const { drafts, words } = await readSource({ name: "v1.xml", text, charset: "UTF-8" });
  expect(words.in).toBe(words.kept + words.reported);
  return drafts[0] as Draft;
};
const PRINT = `<publisher>Quay Press</publisher><pubPlace>Port Ellery</pubPlace><date>1931</date><idno type="isbn-10"/><idno type="oclc">https://example.org/oclc/1</idno>`;
const DOCUMENT = `<div type="document" xml:id="d12" n="12"><head>Pell to Orme</head><p>a</p></div>`;
const editionIn = ({ custody }: Draft) => custody.at(-1)?.edition;

test("a numbered volume is one of its series, under the title of its years; the series' own editor is not named", async () => {
  const titles = `<title type="complete">Papers, 1905–1911, Volume II, The Lights</title><title type="series">Papers</title><title type="subseries">1905–1911</title><title type="volumenumber">Volume II</title><title type="volume">The Lights</title><editor role="primary">Maud P. Ashdown</editor><editor role="primary"/><editor role="general">Ida Lorne</editor>`;
  const draft = await read(titles, PRINT, DOCUMENT);
  expect(draft.custody).toEqual([
    {
      kind: "published",
      holder: "Papers, 1905–1911, Volume II, The Lights",
      from: "1931",
      to: null,
      evidence: "Port Ellery: Quay Press, 1931",
      source: "TEI header",
      edition: {
        title: "Papers, 1905–1911",
        volume: "Volume II",
        volumeTitle: "The Lights",
        editors: ["Maud P. Ashdown"],
        publisher: "Quay Press",
        place: "Port Ellery",
        year: 1931,
        url: null,
      },
    },
  ]);
  expect(draft.children[0]?.editionNumber).toBe("12");
  expect(draft.children[0]?.custody).toEqual([]);
});

test("a volume without a number is called by its whole title", async () => {
  const titles = `<title type="complete">Papers, 1901, Appendix, Affairs of the Strait</title><title type="series">Papers, 1901</title><title type="volumenumber"/><title type="volume">Appendix, Affairs of the Strait</title>`;
  expect(editionIn(await read(titles, PRINT, DOCUMENT))).toMatchObject({
    title: "Papers, 1901, Appendix, Affairs of the Strait",
    volume: null,
    volumeTitle: null,
  });
});

test("a letter in a file of its own is of the series that it names, at its lasting address", async () => {
  const titles = `<title level="s">Pell: Letters</title><title level="a">Pell to Orme</title><editor><name>Ashdown, Maud</name><name>Lorne, Ida</name></editor>`;
  const print = `<publisher>Quay </publisher><date when="2023-04">April</date><idno type="handle">https://example.org/handle/7</idno>`;
  const draft = await read(titles, print, "<p>a</p>");
  expect(editionIn(draft)).toMatchObject({
    title: "Pell: Letters",
    editors: ["Ashdown, Maud", "Lorne, Ida"],
    publisher: "Quay",
    year: 2023,
    url: "https://example.org/handle/7",
  });
  expect(draft.title).toBe("Pell to Orme");
});

test("a text of no series, and a file that nobody published, are of no edition", async () => {
  expect((await read("<title>Pell to Orme</title>", PRINT, "<p>a</p>")).custody).toEqual([]);
  const unpublished = `<p>Unpublished.</p>`;
  expect((await read("<title>Papers</title>", unpublished, DOCUMENT)).custody).toEqual([]);
});

test("an article without a date of its own is of the day of the print that the note on its source names, and of no folder's", async () => {
  const noted = (source: string) =>
    `<div type="document" n="3"><head>3. Article by Ida Lorne<note type="source">Source: ${source}</note></head><p>a</p></div>`;
  const dates = async (source: string) =>
    (await read("<title>Papers</title>", PRINT, noted(source))).children[0]?.dates;
  expect(await dates("Lamps, Vol. 46, No. 1, October 1907, pp. 113-125. Reprinted.")).toEqual([
    { edtf: "1907-10", display: "October 1907", role: "published", source: "note on the source" },
  ]);
  expect(await dates("Straits Office, Box 4, October 1907. Secret.")).toEqual([]);
});
