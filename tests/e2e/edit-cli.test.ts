import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { carrel } from "./harness/carrel-program";

const folder = mkdtempSync(join(tmpdir(), "carrel-edit-"));
const home = join(folder, "home");
const archive = join(folder, "sample.carrel");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => expect(carrel(home, "sample", archive).status).toBe(0));

const json = (...words: readonly string[]) =>
  JSON.parse(carrel(home, ...words, "--json").stdout) as Record<string, unknown>;
const firstHit = (query: string) =>
  (json("search", archive, query)["hits"] as { id: string }[])[0]?.id ?? "";

test("several fields are one version, shown by the names by which they were set", () => {
  const id = firstHit("lamp");
  const before = json("show", archive, id) as { version: number; title: string };
  const edited = json(
    ...[
      "edit",
      archive,
      id,
      "title=The lamp glass",
      "genre=memorandum",
      "date.received=ca. Sept. 1907",
    ],
    ...[
      "agent.author=A. Reed | B. Reed",
      "languages=en,ko",
      "classification=Secret",
      "rights=cc-by-nc-sa",
    ],
    ...[
      "access=embargoed:2030-01-01",
      "locator=f. 4",
      "title.source=letterhead",
      "title.certainty=probable",
    ],
  );
  expect(edited).toMatchObject({ id, version: before.version + 1 });
  expect(json("show", archive, id)).toMatchObject({
    ...{
      title: "The lamp glass",
      genre: "memorandum",
      languages: ["en", "ko"],
      classification: "Secret",
    },
    ...{ rights: "cc-by-nc-sa", access: "embargoed", locator: "f. 4" },
    dates: expect.arrayContaining([
      { edtf: "1907-09~", display: "ca. Sept. 1907", role: "received", source: null },
    ]),
    agents: expect.arrayContaining([{ id: null, name: "A. Reed", role: "author" }]),
    claims: { title: { source: "letterhead", ref: null, certainty: "probable" } },
    accessDetail: { restriction: "embargoed", until: "2030-01-01", why: null },
  });
  expect(json("edit", archive, id, "classification=")).toMatchObject({
    version: before.version + 2,
  });
  expect(json("show", archive, id)["classification"]).toBeNull();
  expect(carrel(home, "undo", archive, id).status).toBe(0);
  expect(carrel(home, "undo", archive, id).status).toBe(0);
  expect(json("show", archive, id)).toMatchObject({ title: before.title, access: "open" });
  expect(carrel(home, "verify", archive).status).toBe(0);
});

test("an unknown field is wrong usage and lists the fields", () => {
  const { status, stderr, stdout } = carrel(home, "edit", archive, firstHit("lamp"), "colour=red");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/no field “colour”.*referenceCode.*date\.\{created\|.*parent/u);
  expect(carrel(home, "edit", archive, "1", "title").status).toBe(2);
});

test("a value that does not fit is a problem that names field, value and remedy", () => {
  const id = firstHit("lamp");
  const { status, stderr, stdout } = carrel(
    home,
    "edit",
    archive,
    id,
    "date=31 June 1907",
    "--json",
  );
  expect(status).toBe(1);
  expect(stderr).toContain(
    "“31 June 1907” is no date that Carrel understands (1907-06-30 was perhaps meant)",
  );
  expect(JSON.parse(stdout)).toMatchObject({ problem: { code: "field.no-date" } });
});

test("a unit is moved by the reference code of its new place", () => {
  const { units } = json("tree", archive) as {
    units: { children: { id: string; referenceCode: string; children: { id: string }[] }[] }[];
  };
  const [first, second] = units[0]?.children ?? [];
  const moved = first?.children[0]?.id ?? "";
  expect(carrel(home, "edit", archive, moved, `parent=${second?.referenceCode ?? ""}`).status).toBe(
    0,
  );
  expect(json("show", archive, moved)["parent"]).toBe(second?.id);
});
