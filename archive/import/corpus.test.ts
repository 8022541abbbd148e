import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBytes } from "../host/parser/read-bytes";
import type { Draft } from "./draft";

const corpus = process.env["CARREL_CORPUS"] ?? "";
const there = existsSync(join(corpus, "corpus"));
const folder = (name: string) => join(corpus, "corpus", name);
const xmlIn = (name: string) =>
  there ? readdirSync(folder(name)).filter((file) => file.endsWith(".xml")) : ["none"];

function* all(drafts: readonly Draft[]): Generator<Draft> {
  for (const draft of drafts) {
    yield draft;
    yield* all(draft.children);
  }
}

describe.skipIf(!there)("the real volumes and letters (skipped without CARREL_CORPUS)", () => {
  test.each(xmlIn("frus"))(
    "%s: every document is an item, and no word is lost unsaid",
    async (file) => {
      const bytes = readFileSync(join(folder("frus"), file));
      const { drafts, words } = await readBytes(bytes, file, null);
      expect(words.in).toBe(words.kept + words.reported);
      expect(words.kept / words.in).toBeGreaterThan(0.75);
      // Counted in the bare text, knowing nothing of the importer: documents with an id are items, others are parts.
      const tags = bytes.toString("utf8").match(/<div\b[^>]*\btype="document"[^>]*>/g) ?? [];
      const ids = tags.flatMap((tag) => /xml:id="([^"]+)"/.exec(tag)?.[1] ?? []);
      const keys = new Set([...all(drafts)].map(({ sourceKey }) => sourceKey));
      const volume = file.replace(/\.xml$/, "");
      expect(ids.filter((id) => !keys.has(`${volume}#${id}`))).toEqual([]);
    },
  );

  test("the letters keep their senders, recipients and dates", async () => {
    const letters = await Promise.all(
      xmlIn("letters").map((file) =>
        readBytes(readFileSync(join(folder("letters"), file)), file, null),
      ),
    );
    expect(letters.filter(({ words }) => words.in !== words.kept + words.reported)).toEqual([]);
    const items = letters.map(({ drafts }) => drafts[0]);
    expect(items.filter((item) => (item?.dates.length ?? 0) > 0).length).toBeGreaterThan(55);
    expect(
      items.filter((item) => item?.agents.some(({ role }) => role === "recipient")).length,
    ).toBeGreaterThan(50);
  });
});
