import fc from "fast-check";
import { expect, test } from "vitest";
import { Authority } from "../../model/authority";
import type { AuthorityId } from "../../model/ids";
import { createAttributes } from "../../search/attributes/attributes";
import { createEngine } from "../../search/engine";
import { memoryPostings } from "../../search/engine/testing/memory-postings";
import { parseQuery } from "../../search/query/parse-query";
import { queryNames } from "../../search/query/query-names";
import { formsInTime } from "./forms-in-time";
import { nameForms } from "./name-forms";

const FORMS = ["Stalin", "Filippov", "Koba", "스탈린"] as const;
const ID = "agt-01jd0000000000000000000001" as AuthorityId;

interface Paper {
  readonly form: (typeof FORMS)[number];
  /** First and last year; null for one without a date. */
  readonly years: readonly [number, number] | null;
  readonly isLinked: boolean;
}
type Use = readonly [number, number] | null;

const years = fc
  .tuple(fc.integer({ min: 1890, max: 1955 }), fc.integer({ min: 0, max: 8 }))
  .map(([from, length]) => [from, from + length] as const);
const aPaper = fc.record({
  form: fc.constantFrom(...FORMS),
  years: fc.option(years, { nil: null }),
  isLinked: fc.boolean(),
});
const uses = fc.tuple(fc.option(years, { nil: null }), fc.option(years, { nil: null }));

const edtf = ([from, to]: readonly [number, number]) => `${String(from)}/${String(to)}`;

/** An archive of papers that hold one word each, and one man with a name and two names for a time. */
function archiveOf(papers: readonly Paper[], [filippov, koba]: readonly [Use, Use]) {
  const used = (use: Use) => (use === null ? {} : { used: edtf(use) });
  const man = Authority.parse({
    id: ID,
    kind: "person",
    preferred: "Stalin",
    variants: [
      { form: "Filippov", script: "Latn", kind: "pseudonym", source: "cable", ...used(filippov) },
      { form: "Koba", script: "Latn", kind: "pseudonym", source: null, ...used(koba) },
      { form: "스탈린", script: "Hang", kind: "other-script", source: null },
    ],
    dates: null,
    note: null,
  });
  const attributes = createAttributes();
  const linked = papers.flatMap(({ isLinked }, at) => (isLinked ? [at + 1] : []));
  const engine = createEngine({
    postings: memoryPostings(),
    fields: [{ id: "text", boost: 1 }],
    names: formsInTime(nameForms([man]).expand, attributes, () => linked),
  });
  papers.forEach(({ form, years: dated }, at) => {
    engine.add(at + 1, { text: `the word of ${form}` });
    attributes.add(at + 1, {
      ...{ id: String(at), parent: null, level: "item", type: null, languages: [], has: [] },
      ...{ classification: null, dates: dated === null ? [] : [edtf(dated)] },
    });
  });
  return (text: string) =>
    engine.search(parseQuery(text, queryNames(["text"])), {
      ...{ limit: 100, offset: 0, allow: null, names: true },
    });
}

/** The rule again, paper by paper, without any index. */
function isFound(paper: Paper, asked: Paper["form"], [filippov, koba]: readonly [Use, Use]) {
  if (paper.form === asked || paper.isLinked || paper.years === null) return true;
  const use = { Stalin: null, Filippov: filippov, Koba: koba, 스탈린: null };
  const [from, to] = paper.years;
  return [use[paper.form], use[asked]].every(
    (time) => time === null || (from <= time[1] && to >= time[0]),
  );
}

test("a form counts for its bearer within its time of use, where there is no date, and where somebody linked it", () =>
  fc.assert(
    fc.property(fc.array(aPaper, { minLength: 1, maxLength: 12 }), uses, (papers, times) => {
      const search = archiveOf(papers, times);
      for (const asked of FORMS) {
        const { top, total } = search(asked);
        const expected = papers.flatMap((paper, at) =>
          isFound(paper, asked, times) ? [at + 1] : [],
        );
        expect(top.map(({ doc }) => doc).sort((a, b) => a - b)).toEqual(expected);
        expect(total).toBe(expected.length);
      }
    }),
    { numRuns: 200 },
  ));

test("the hit says the form and its time; a Filippov of 1890 is no Stalin", () => {
  const search = archiveOf(
    [
      { form: "Filippov", years: [1949, 1949], isLinked: false },
      { form: "Filippov", years: [1890, 1890], isLinked: false },
    ],
    [[1949, 1950], null],
  );
  expect(search("Stalin").top.map(({ doc, matched }) => ({ doc, matched }))).toEqual([
    {
      doc: 1,
      matched: [{ form: "filippov", because: "pseudonym of Stalin, in use 1949/1950, cable" }],
    },
  ]);
  expect(
    search("word Stalin")
      .top.find(({ doc }) => doc === 2)
      ?.matched.map(({ form }) => form),
  ).toEqual(["word"]);
});

test("a form that is used at two times counts at both, and one without a time counts always", () => {
  const forms = (variants: object[]) =>
    nameForms([
      Authority.parse({
        id: ID,
        kind: "person",
        preferred: "Ordel",
        variants,
        dates: null,
        note: null,
      }),
    ]).expand("Ordel")[0]?.during;
  const vestrin = { form: "Vestrin", script: "Latn", kind: "pseudonym", source: null };
  expect(
    forms([
      { ...vestrin, used: "1904" },
      { ...vestrin, used: "1911" },
    ]),
  ).toEqual([["1904", "1911"]]);
  expect(forms([{ ...vestrin, used: "1904" }, vestrin])).toEqual([]);
});
