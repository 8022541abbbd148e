import { expect, test } from "vitest";
import type { Draft } from "../../draft";
import { readSource } from "../../read-source";

const doc = (inner: string) =>
  `<TEI xmlns:frus="http://history.state.gov/frus/ns/1.0" xml:id="v1"><text><body><div type="document" xml:id="d1">${inner}</div></body></text></TEI>`;
async function first(text: string): Promise<Draft> {
  const { drafts } = await readSource({ name: "v1.xml", text, charset: "UTF-8" });
  const item = drafts[0]?.children[0];
  if (item === undefined) throw new Error("nothing was read");
  return item;
}
const dated = async (dateline: string) =>
  (await first(doc(`<head>A</head><dateline>${dateline}</dateline><p>b</p>`))).dates.map(
    ({ role, edtf, display, calendar }) => [role, edtf, display, ...(calendar ? [calendar] : [])],
  );

test.each([
  [
    `Tanmok, <date when="1936-11-20T15:00:00">November 20, 1936—3 p.m.</date><lb/>[Received January 2—8:45 a.m.]`,
    [
      ["created", "1936-11-20", "November 20, 1936—3 p.m."],
      ["received", "1937-01-02", "Received January 2"],
    ],
  ],
  [
    `Paris, <date when="1917-05-03">May 3, 1917</date> (Received <date when="1917-05-09">May 9</date>)`,
    [
      ["created", "1917-05-03", "May 3, 1917"],
      ["received", "1917-05-09", "May 9"],
    ],
  ],
  [
    `<date when="1925-08-10">August 10, 1925</date> [Received 2:03 p.m.]`,
    [
      ["created", "1925-08-10", "August 10, 1925"],
      ["received", "1925-08-10", "Received 2:03 p.m."],
    ],
  ],
  [
    `London [undated]. [Received July 4, 1918.]`,
    [
      ["created", null, "undated"],
      ["received", "1918-07-04", "Received July 4, 1918"],
    ],
  ],
  [
    `<date from="1950-01-03" to="1950-01-05">January 3–5</date>`,
    [["created", "1950-01-03/1950-01-05", "January 3–5"]],
  ],
  [
    `<date notBefore="1950-01" notAfter="1950-03" cert="low">early 1950</date>`,
    [["created", "1950-01?/1950-03?", "early 1950"]],
  ],
  [
    `<date when="1861-01-12" calendar="#julian">31 December 1860</date>`,
    [["created", "1861-01-12", "31 December 1860", "julian"]],
  ],
  [
    `<date type="received-date" when="1950-02-02">2 February</date>, <date type="creation-date" when="1950-01-30">30 January</date>`,
    [
      ["created", "1950-01-30", "30 January"],
      ["received", "1950-02-02", "2 February"],
    ],
  ],
  [`<date when="1950-02-30">30 February 1950</date>`, [["created", null, "30 February 1950"]]],
])("a dateline's dates: %s", async (dateline, wanted) =>
  expect(await dated(dateline)).toEqual(wanted),
);

test("dates of an enclosure, a quotation or a note are not the document's", async () => {
  const item = await first(
    doc(
      `<head>A</head><p>b<note n="1"><dateline><date when="1901-01-01">x</date></dateline></note></p><quote><dateline><date when="1902-01-01">y</date></dateline></quote><frus:attachment><head>Enclosure</head><dateline><date when="1903-01-01">z</date></dateline><p>c</p><closer><signed>Seo</signed></closer></frus:attachment>`,
    ),
  );
  expect(item.dates).toEqual([]);
  expect(item.children).toMatchObject([
    {
      level: "part",
      title: "Enclosure",
      dates: [{ edtf: "1903-01-01" }],
      agents: [{ name: "Seo" }],
    },
  ]);
});
