import { expect, test } from "vitest";
import type { Draft } from "../import/draft";
import { edtfInterval } from "../model/edtf";
import { MarkKind } from "../model/mark";
import { sampleArchive } from "./index";

// What the documents say of one another must be true, for readers will follow it.
const archive = sampleArchive();
const everything = (units: readonly Draft[]): readonly Draft[] =>
  units.flatMap((unit) => [unit, ...everything(unit.children)]);
const units = everything(archive.units);
const documents = units.filter(({ level }) => level === "item" || level === "part");
const codes = new Set(units.map(({ referenceCode }) => referenceCode));
const byCode = (code: string): Draft => {
  const unit = units.find((one) => one.referenceCode === code);
  if (unit === undefined) throw new Error(`No unit ${code}`);
  return unit;
};
const texts = documents.flatMap((unit) => unit.texts);
const textOf = (code: string, at = 0): string => byCode(code).texts[at]?.text ?? "";
const kindsIn = (code: string): ReadonlySet<string> =>
  new Set(byCode(code).texts[0]?.marks.map(({ kind }) => kind));

test("a newcomer meets every level, many kinds, five scripts, and everything that can befall a text", () => {
  const genres = new Set(documents.map(({ genre }) => genre));
  for (const genre of ["letter", "telegram", "minutes", "register-page", "table", "list", "poem"])
    expect(genres).toContain(genre);
  expect(new Set(documents.flatMap(({ languages }) => languages))).toEqual(
    new Set(["en", "ko", "ru", "zh-Hant", "he"]),
  );
  const kinds = new Set(texts.flatMap(({ marks }) => marks.map(({ kind }) => kind)));
  const shown = ["gap", "unclear", "supplied", "del", "add", "foreign", "note", "page", "cell"];
  for (const kind of MarkKind.options.filter((one) => shown.includes(one)))
    expect(kinds).toContain(kind);
});

test("every code that a note, a description or a name's source gives stands in the finding aid", () => {
  const said = [
    ...texts.flatMap(({ marks, from }) => [...marks.map(({ note }) => note), from]),
    ...units.flatMap(({ description, custody }) => [
      description,
      ...custody.map(({ evidence }) => evidence),
    ]),
    ...archive.authorities.flatMap(({ variants, relations = [] }) =>
      [...variants, ...relations].map(({ source }) => source),
    ),
  ];
  const given = said.flatMap((words) => words?.match(/PE\/HO \d+(?:\/\d+)*(?:\/f\. \d+)?/gu) ?? []);
  expect(given.length).toBeGreaterThan(20);
  for (const code of given) expect(codes).toContain(code);
});

test("what a letter says it answers was written that day by whom it goes to", () => {
  const parties = ({ agents }: Draft, role: string) =>
    agents.filter((agent) => agent.role === role).map(({ id }) => id);
  const answers = documents.flatMap((unit) =>
    unit.dates.filter(({ role }) => role === "answered").map(({ edtf }) => ({ unit, edtf })),
  );
  expect(answers.length).toBeGreaterThanOrEqual(3);
  for (const { unit, edtf } of answers)
    expect(
      documents.filter(
        (other) =>
          other.dates.some((date) => date.role === "created" && date.edtf === edtf) &&
          parties(other, "author").some((id) => parties(unit, "recipient").includes(id)) &&
          parties(other, "recipient").some((id) => parties(unit, "author").includes(id)),
      ),
    ).toHaveLength(1);
});

test.each([
  ["PE/HO 2/16/2", "hebrew", "20 Heshvan 5668"],
  ["PE/HO 6/04/5", "chinese", "Second Month 10, 1908(wu-shen)"],
])("the date of %s is that day in its own calendar", (code, calendar, expected) => {
  const day = new Date(`${byCode(code).dates[0]?.edtf ?? ""}T12:00Z`);
  const written = day.toLocaleDateString(`en-u-ca-${calendar}`, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  expect(written).toBe(expected);
});

test("a Russian date gives both calendars, thirteen days apart", () => {
  const written = documents.flatMap(({ dates }) =>
    dates.flatMap(({ edtf, source }) => {
      const days = /^(\d+) .*?\((\d+)\b/u.exec(source ?? "");
      return days === null ? [] : [{ edtf, old: Number(days[1]), day: Number(days[2]) }];
    }),
  );
  expect(written).toHaveLength(4);
  for (const { edtf, old, day } of written) {
    const julian = new Date(Date.parse(`${edtf ?? ""}T00:00Z`) - 13 * 86_400_000);
    expect([julian.getUTCDate(), Number(edtf?.slice(-2))]).toEqual([old, day]);
  }
});

test("the log's twelve burners are a second hand's, and five glasses short of the keeper's letter", () => {
  const { text, marks } = byCode("PE/HO 2/11/9").texts[0]!;
  const words = (kind: string) =>
    marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));
  expect([words("del"), words("add")]).toEqual([["7"], ["12"]]);
  const run = (code: string) => textOf(code).replaceAll("\n", " ");
  expect(run("PE/HO 2/11/7")).toContain("I burn seven lamps of the twelve");
  expect(run("PE/HO 4/10/7")).toContain("twelve burners on the night of the 8th");
});

test("the office's rendering of the statement has one paragraph less, the one about the glass", () => {
  const paragraphs = (at: number) => textOf("PE/HO 6/04/3", at).split("\n\n");
  expect(paragraphs(1)).toHaveLength(paragraphs(0).length);
  expect(paragraphs(2)).toHaveLength(paragraphs(0).length - 1);
  expect(paragraphs(0).length).toBeGreaterThanOrEqual(8);
  expect(textOf("PE/HO 6/04/3", 0)).toContain("등대라 쓴");
  expect(textOf("PE/HO 6/04/3", 2)).not.toMatch(/glass|wrote/u);
});

test("a leaf of two sides has a drawing of each, named as its page breaks are", () => {
  for (const code of ["PE/HO 2/11/7", "PE/HO 4/10/7"]) {
    const marks = byCode(code).texts[0]?.marks.filter(({ kind }) => kind === "page") ?? [];
    const drawn = archive.facsimiles.filter(({ referenceCode }) => referenceCode === code);
    expect(drawn.map(({ label }) => label)).toEqual(marks.map(({ label }) => label));
    expect(drawn.map(({ page }) => page)).toEqual([1, 2]);
  }
});

test("dates come in every certainty, and one petition is closed until a day named", () => {
  const edtf = documents.flatMap(({ dates }) => dates.map((date) => date.edtf ?? ""));
  for (const form of [/~$/u, /\?$/u, /\//u, /^\d{4}-\d\d$/u])
    expect(edtf.some((one) => form.test(one))).toBe(true);
  for (const one of edtf) expect(edtfInterval(one)).not.toBeNull();
  expect(documents.filter(({ access }) => access?.restriction === "embargoed")).toHaveLength(1);
});

test("a writer's correction in the margin is not the editor's note", () => {
  const notes = byCode("PE/HO 2/16/1").texts[0]?.marks.filter(({ kind }) => kind === "note");
  expect(notes).toEqual([
    expect.objectContaining({
      by: "author",
      note: "Half past nine by the chapel. My watch gains.",
    }),
  ]);
  expect(kindsIn("PE/HO 4/10/2")).toContain("add");
});
