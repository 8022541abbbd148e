import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { namesAsEac } from "../../../export/names/names-as-eac";
import { namesAsTable } from "../../../export/names/names-as-table";
import type { Authority, NameVariant } from "../../../model/authority";
import { AuthorityKind, VariantKind } from "../../../model/authority";
import type { AuthorityId } from "../../../model/ids";
import { scriptOf } from "../../../model/script";
import { openDesk } from "../../testing/open-desk";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "carrel-names-"))));
afterAll(() => rm(folder, { recursive: true }));
async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const ID = "0123456789abcdefghjkmnpqrstvwxyz".split("");
const anId = fc
  .array(fc.constantFrom(...ID), { minLength: 25, maxLength: 25 })
  .map((letters) => `agt-0${letters.join("")}` as AuthorityId);
/** White space at the ends, and its length within, says nothing; no file format keeps it in all programs. */
const tidy = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
const words = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      "=SUM(A1)",
      "'=x",
      "-1",
      "a\\nb",
      'say "no"',
      "<b>&amp;",
      "서문하",
      "徐文河",
      "Filippov; f",
      "@x",
    ),
  )
  // A sign that XML cannot hold becomes the sign for that.
  .map((text) => tidy(text.replace(/[^\P{C}]/gu, "")))
  .filter((text) => text !== "");
const named = words.map((text) => `${text}n`);
const optional = fc.option(words, { nil: null });
const aDate = fc.constantFrom(
  "1949/1950",
  "1878-12-18/1953-03-05",
  "1949/..",
  "190X",
  "1907?",
  "1904",
);
const aVariant = fc
  .record({
    form: named,
    kind: fc.constantFrom(...VariantKind.options),
    source: optional,
    scheme: fc.option(words, { nil: undefined }),
    used: fc.option(aDate, { nil: undefined }),
  })
  .map(({ scheme, used, ...rest }): NameVariant => ({
    ...rest,
    script: scriptOf(rest.form),
    ...(scheme === undefined ? {} : { scheme }),
    ...(used === undefined ? {} : { used }),
  }));
const full = <T extends object>(one: T) =>
  Object.fromEntries(
    Object.entries(one).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
const anAuthority = fc
  .record({
    id: anId,
    kind: fc.constantFrom(...AuthorityKind.options),
    preferred: named,
    variants: fc.uniqueArray(aVariant, { maxLength: 5, selector: ({ form }) => form }),
    dates: fc.option(aDate, { nil: null }),
    note: optional,
    keys: fc.uniqueArray(words, { maxLength: 3 }),
    sources: fc.uniqueArray(words, { maxLength: 3 }),
  })
  .map((one) => ({ ...one, variants: one.variants.filter(({ form }) => form !== one.preferred) }))
  .map((one) => full({ ...one }) as unknown as Authority)
  .map((one) => ({ ...one, variants: one.variants ?? [] }));
const someNames = fc
  .uniqueArray(anAuthority, { minLength: 1, maxLength: 4, selector: ({ id }) => id })
  .map((all) =>
    // Keys of one source name one record.
    all
      .map((one, at) => full({ ...one, keys: (one.keys ?? []).map((key) => `${at} ${key}`) }))
      .map((one) => ({ variants: [], ...one }) as unknown as Authority),
  )
  .map(([first, ...rest]): readonly Authority[] => [
    {
      ...(first as Authority),
      relations: [
        { to: (rest[0] ?? first)!.id, kind: "family", note: 'wife & "clerk"', source: "Letter 4" },
      ],
      apartFrom: [(rest[0] ?? first)!.id],
    },
    ...rest,
  ]);
const sorted = (all: readonly Authority[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test.each(["csv", "eac-cpf"] as const)(
  "names written as %s are the same records when they are read, and the second reading adds nothing",
  async (format) => {
    await fc.assert(
      fc.asyncProperty(someNames, async (all) => {
        const own = await openDesk();
        try {
          const kept = format === "csv" ? all : all.filter(({ kind }) => !/place|term/.test(kind));
          if (kept.length === 0) return;
          const text =
            format === "csv" ? namesAsTable(all) : namesAsEac(all, "2026-11-27T00:00:00Z");
          const tickets = [await file(format === "csv" ? "r.csv" : "r.xml", text)];
          await own.handlers.importNames({ tickets, answers: [] });
          const ids = new Set(kept.map(({ id }) => id));
          const here = kept.map((one) => ({
            ...one,
            ...(one.relations === undefined
              ? {}
              : { relations: one.relations.filter(({ to }) => ids.has(to)) }),
            ...(one.apartFrom === undefined
              ? {}
              : { apartFrom: one.apartFrom.filter((id) => ids.has(id)) }),
          }));
          const read = own.open.index.names().find("");
          const plain = (of: readonly Authority[]) =>
            sorted(of).map((one) => ({ variants: one.variants, ...full(one) }));
          expect(plain(read)).toEqual(plain(here));
          const head = own.open.store.head();
          const again = await own.handlers.importNames({ tickets, answers: [] });
          expect(again.changed).toEqual([]);
          expect(again.counts.same).toBe(kept.length);
          expect(own.open.store.head()).toBe(head);
          const exported = await own.handlers.exportNames({ format, ids: null });
          expect(exported.names).toBe(kept.length);
        } finally {
          await own.close();
        }
      }),
      { numRuns: 10 },
    );
  },
  60_000,
);
