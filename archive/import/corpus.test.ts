import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBytes } from "../host/parser/read-bytes";
import type { Draft } from "./draft";
import { keptWords } from "./kept-words";

const corpus = process.env["CARREL_CORPUS"] ?? "";
const there = existsSync(join(corpus, "corpus"));
const xmlIn = (name: string): readonly string[] =>
  there
    ? readdirSync(join(corpus, "corpus", name))
        .filter((file) => file.endsWith(".xml"))
        .map((file) => join(name, file))
    : ["none"];
const bytesOf = (file: string) => readFileSync(join(corpus, "corpus", file));
const nameOf = (file: string) => file.replace(/^.*\//, "");
const read = (file: string) => readBytes(bytesOf(file), nameOf(file), null);

function* all(drafts: readonly Draft[]): Generator<Draft> {
  for (const draft of drafts) {
    yield draft;
    yield* all(draft.children);
  }
}

/** The same file with every word of its text made a number: `w17x`. Tags, comments and references to characters stay. */
function numbered(xml: string): {
  readonly xml: string;
  readonly leftOut: ReadonlySet<string>;
  readonly count: number;
} {
  let count = 0;
  let apart = 0;
  const leftOut = new Set<string>();
  const pieces = xml.split(/(<!--[\s\S]*?-->|<[^>]*>)/).map((piece) => {
    if (piece.startsWith("<")) {
      const [, end, name = ""] = /^<(\/?)([\w:]+)/.exec(piece) ?? [];
      if (APART.test(name) && !piece.endsWith("/>")) apart += end === "/" ? -1 : 1;
      return piece;
    }
    return piece.replace(/&[^;]+;|[\p{L}\p{N}\p{M}]+/gu, (found) => {
      if (found.startsWith("&")) return found;
      const word = `w${String((count += 1))}x`;
      if (apart > 0) leftOut.add(word);
      return word;
    });
  });
  return { xml: pieces.join(""), leftOut, count };
}
/** Header and registers: what a text does not keep, and a report names. */
const APART = /^(?:teiHeader|listPerson|listPlace|listBibl|listOrg|listEvent)$/;

describe.skipIf(!there)("the real volumes and letters (skipped without CARREL_CORPUS)", () => {
  test.each([...xmlIn("frus"), ...xmlIn("letters")])(
    "%s: every word of front, body and back stands in exactly one unit",
    async (file) => {
      const source = numbered(bytesOf(file).toString("utf8"));
      const reading = await readBytes(new TextEncoder().encode(source.xml), nameOf(file), null);
      const kept = reading.drafts.flatMap((draft) =>
        [...keptWords(draft)].flatMap((words) => words.match(/w\d+x/g) ?? []),
      );
      const once = new Set(kept);
      expect(kept.length).toBe(once.size);
      const missing: string[] = [];
      for (let n = 1; n <= source.count; n++) {
        const word = `w${String(n)}x`;
        if (!once.has(word) && !source.leftOut.has(word)) missing.push(word);
      }
      expect(missing.slice(0, 5)).toEqual([]);
      expect(reading.words.in).toBe(reading.words.kept + reading.words.reported);
    },
  );

  test.each(xmlIn("frus"))("%s: every document is an item, and both counts agree", async (file) => {
    const { drafts, words, warnings } = await read(file);
    expect(words.in).toBe(words.kept + words.reported);
    expect(warnings.filter(({ message }) => DISAGREE.test(message))).toEqual([]);
    expect(words.reported).toBeLessThan(250);
    // Counted in the bare text, knowing nothing of the importer: documents with an id are items, others are parts.
    const tags =
      bytesOf(file)
        .toString("utf8")
        .match(/<div\b[^>]*\btype="document"[^>]*>/g) ?? [];
    const ids = tags.flatMap((tag) => /xml:id="([^"]+)"/.exec(tag)?.[1] ?? []);
    const volume = nameOf(file).replace(/\.xml$/, "");
    const items = [...all(drafts)].filter(({ level }) => level === "item");
    const keys = new Set(items.map(({ sourceKey }) => sourceKey));
    expect(ids.filter((id) => !keys.has(`${volume}#${id}`))).toEqual([]);
    expect(ids.length).toBeGreaterThan(100);
  });

  test("the letters keep senders, recipients, places, dates, shelf marks and images", async () => {
    const letters = await Promise.all(xmlIn("letters").map(read));
    expect(letters.filter(({ words }) => words.in !== words.kept + words.reported)).toEqual([]);
    expect(
      letters.flatMap(({ warnings }) => warnings).filter(({ message }) => DISAGREE.test(message)),
    ).toEqual([]);
    const items = letters.flatMap(({ drafts }) => drafts);
    expect(items).toHaveLength(60);
    const having = (has: (item: Draft) => boolean) => items.filter(has).length;
    expect(having(({ dates }) => dates.some(({ role }) => role === "created"))).toBe(60);
    expect(having(({ agents }) => agents.some(({ role }) => role === "author"))).toBe(60);
    expect(having(({ agents }) => agents.some(({ role }) => role === "recipient"))).toBe(60);
    expect(
      having(({ places }) => places?.some(({ role }) => role === "sent") ?? false),
    ).toBeGreaterThan(50);
    expect(having(({ locator }) => locator !== null)).toBe(60);
    expect(
      having(
        ({ texts }) => texts[0]?.marks.some(({ kind, facs }) => kind === "page" && facs) ?? false,
      ),
    ).toBeGreaterThan(55);
  });
});

const DISAGREE = /^(?:words|letters) (?:of the file were not found|were counted twice)/;
