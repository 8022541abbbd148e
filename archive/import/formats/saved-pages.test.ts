import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applyProposals } from "../apply-proposals";
import { countWords } from "../count-words";
import type { Draft } from "../draft";
import { readSource } from "../read-source";

const PAGES = join(import.meta.dirname, "../testing/pages");
const names = (await readdir(PAGES)).toSorted();

/** Between these remarks stands what a person who reads the page would not call its text. Remarks are no words to any parser. */
const OPEN = "<!--c-->";
const CLOSE = "<!--/c-->";

const page = (name: string) => readFile(join(PAGES, name), "utf8");
const read = async (name: string) =>
  await readSource({ name, text: await page(name), charset: "UTF-8" });
const first = async (name: string): Promise<Draft> => (await read(name)).drafts[0] as Draft;

/** Every piece of text between tags, and whether it is clutter. */
function pieces(html: string): readonly { readonly words: string; readonly isClutter: boolean }[] {
  const body = html.slice(html.indexOf("<body"));
  return body.split(OPEN).flatMap((part, n) => {
    const [inside = "", ...outside] = n === 0 ? ["", part] : part.split(CLOSE);
    return [
      ...textsOf(inside).map((words) => ({ words, isClutter: true })),
      ...textsOf(outside.join("")).map((words) => ({ words, isClutter: false })),
    ];
  });
}
const textsOf = (html: string): readonly string[] =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]*>/g, "\u0000")
    .replaceAll("&amp;", "&")
    .split("\u0000")
    .map((words) => words.replace(/\s+/g, " ").trim())
    .filter((words) => countWords(words) > 0);

/** Words told apart rightly and wrongly, by where each piece stands in the text; pieces come in the order of the page. */
function judged(html: string, { text, marked }: { text: string; marked: readonly Span[] }) {
  const flat = text.replace(/\s/g, " ");
  const sums = { right: 0, taken: 0, missed: 0, wrongly: [] as string[] };
  let at = 0;
  for (const { words, isClutter } of pieces(html)) {
    const start = flat.indexOf(words, at);
    expect(start, `“${words}” stands in the text`).toBeGreaterThanOrEqual(0);
    at = start + words.length;
    const isMarked = marked.some((one) => one.start <= start && one.end >= at);
    const count = countWords(words);
    if (isMarked && isClutter) sums.right += count;
    else if (isMarked) {
      sums.taken += count;
      sums.wrongly.push(words);
    } else if (isClutter) sums.missed += count;
  }
  return sums;
}
interface Span {
  readonly start: number;
  readonly end: number;
}

const marksOf = (draft: Draft, least: number): readonly Span[] =>
  draft.proposals
    .filter(({ kind, confidence }) => kind === "clutter" && confidence >= least)
    .map(({ evidence }) => evidence);

async function judgement(name: string, least: number) {
  const draft = await first(name);
  return judged(await page(name), {
    text: draft.texts[0]?.text ?? "",
    marked: marksOf(draft, least),
  });
}

test.each(names)(
  "%s: every word is kept or reported, and clutter is among the kept",
  async (name) => {
    const { words, warnings, drafts } = await read(name);
    expect(words.in).toBe(words.kept + words.reported);
    expect(warnings.filter(({ message }) => /not found again|twice/.test(message))).toEqual([]);
    const text = drafts[0]?.texts[0]?.text.replace(/\s+/g, " ") ?? "";
    for (const { words } of pieces(await page(name))) expect(text).toContain(words);
  },
);

test.each(names)("%s: nothing of the text is taken for clutter unasked", async (name) => {
  expect((await judgement(name, 0.8)).wrongly).toEqual([]);
});

test("of seven kinds of pages most clutter is found, and little is proposed that is none", async () => {
  const sure = await Promise.all(names.map((name) => judgement(name, 0.8)));
  const all = await Promise.all(names.map((name) => judgement(name, 0)));
  const sum = (of: readonly { right: number; taken: number; missed: number }[]) => {
    const [right, taken, missed] = (["right", "taken", "missed"] as const).map((key) =>
      of.reduce((so, one) => so + one[key], 0),
    ) as [number, number, number];
    return { precision: right / (right + taken), recall: right / (right + missed) };
  };
  expect(sum(sure).precision).toBe(1);
  expect(sum(sure).recall).toBeGreaterThan(0.8);
  expect(sum(all).precision).toBe(1);
  expect(sum(all).recall).toBeGreaterThan(0.9);
});

test.each([
  ["blog-with-comments.html", "Of lamps and oil", "seabird", "2009-03-03"],
  ["catalogue-page.html", "Letters of the first keeper", null, null],
  ["encyclopedia.html", "Ellery Light", null, null],
  ["forum-thread.html", "Who knows this signal lamp?", null, null],
  ["korean-newspaper.html", "탄목 등대 편지 백 년 만에 공개", "서민서", "2018-05-02"],
  ["news-article.html", "Harbour board votes to keep the old light", "Imogen Tarrow", "2019-03-14"],
  ["old-page.html", "The loss of the Penhallow", null, null],
] as const)("%s is called “%s”, of %s, %s", async (name, title, writer, date) => {
  const applied = applyProposals(await first(name), "confident");
  expect(applied.title).toBe(title);
  const writers = applied.agents.filter(({ role }) => role === "author").map((one) => one.name);
  expect(writers).toEqual(writer === null ? [] : [writer]);
  const published = applied.dates.filter(({ role }) => role === "published").map((one) => one.edtf);
  expect(published).toEqual(date === null ? [] : [date]);
});
