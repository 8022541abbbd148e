import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reading } from "../../import/draft";
import { ArchiveError } from "../../model/archive-error";
import type { Sandbox } from "../../requests/ports";
import { createSandbox } from "./create-sandbox";
import { forkParser } from "./fork-parser";
import { buildParser } from "./testing/build-parser";
import { variantOf, type Variant } from "./testing/damages";
import { randomOf } from "./testing/random";
import { wholeFiles, type WholeFile } from "./testing/whole-files";

/** `npm run test:deep` asks for 10,000 of each format, from a seed of its own. */
const SEED = Number(process.env["CARREL_MALFORMED_SEED"] ?? 1907);
const EACH = Number(process.env["CARREL_MALFORMED"] ?? 0);
const IN_ALL = 1_000;

let folder = "";
let sandbox: Sandbox;
let whole: readonly WholeFile[] = [];
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "carrel-malformed-")));
  const parser = await buildParser(folder);
  sandbox = createSandbox({ spawn: forkParser(parser, [folder]) });
  whole = await wholeFiles();
}, 60_000);
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

async function outcomeOf({ name, bytes }: Variant): Promise<Reading | Error> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const outcome = await sandbox
    .read({ path, name, bytes: bytes.length })
    .catch((error: unknown) => error as Error);
  await rm(path);
  return outcome;
}

/** Outcomes that say the parser failed, not the file. */
const FAILED = /^import\.(?:unreadable|too-slow|too-large-in-memory|no-parser)$/;
/** Markup tells where it breaks: line and column; Markdown, whose blocks are lines, the line; a table the row. */
const PLACED = /^import\.(?:malformed|entities|too-deep|too-many-attributes|table-quotes)$/;

/** What is wrong with an outcome; null for a reading that accounts for its words, or a refusal that names file and place. */
const fault = (outcome: Reading | Error, variant: Variant, format: string): string | null =>
  outcome instanceof Error
    ? faultOfRefusal(outcome, variant, format)
    : faultOfReading(outcome, variant);

function faultOfReading({ words, drafts, format }: Reading, { bytes }: Variant): string | null {
  if (words.in !== words.kept + words.reported) return `words ${JSON.stringify(words)}`;
  if (format === "tei" && !isClosed(bytes)) return "a part of a volume was taken for the whole";
  return drafts.length === 0 ? "nothing was read, and nothing said" : null;
}

function faultOfRefusal(error: Error, { name }: Variant, format: string): string | null {
  if (!(error instanceof ArchiveError)) return String(error);
  const { code, message, remedy } = error;
  if (!code.startsWith("import.") || FAILED.test(code)) return `${code}: ${message}`;
  if (!message.includes(name)) return `the file is not named: ${message}`;
  if (remedy === "") return `no remedy: ${message}`;
  if (!PLACED.test(code) || format === "docx") return null;
  const place = PLACES[format] ?? /line \d+, column \d+/;
  return place.test(message) ? null : `no place: ${code} ${message}`;
}

const PLACES: Readonly<Record<string, RegExp>> = {
  markdown: /line \d+/,
  table: /row \d+|line \d+, column \d+/,
};

/** Whether a volume still has its end, looked at without a parser. UTF-16 has zero bytes between plain letters. */
function isClosed(bytes: Uint8Array): boolean {
  const end = new TextDecoder().decode(bytes).replaceAll("\u0000", "").slice(-4_000);
  return /<\/(?:[\w.-]+:)?TEI\s*>(?:\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|\uFEFF|\uFFFD)*$/.test(end);
}

/** @returns how many were tried: all of them, or the test has failed */
async function tryVariants(file: WholeFile, count: number): Promise<number> {
  let tried = 0;
  const numbers = Array.from({ length: count }, (_, nth) => nth).values();
  const seed = SEED * 31 + whole.indexOf(file) * 1_000_003;
  const walk = async () => {
    for (const nth of numbers) {
      const variant = variantOf(file, nth, randomOf(seed + nth));
      const wrong = fault(await outcomeOf(variant), variant, file.format);
      tried += 1;
      if (wrong === null) continue;
      const kept = join(tmpdir(), `carrel-malformed-${String(SEED)}-${variant.name}`);
      await writeFile(kept, variant.bytes);
      expect.fail(
        `seed ${String(SEED)}, variant ${variant.name} (${variant.harms.join(", then ")}), kept as ${kept}: ${wrong}`,
      );
    }
  };
  await Promise.all([walk(), walk(), walk(), walk()]);
  return tried;
}

const FORMATS = [
  "tei",
  "html",
  "mhtml",
  "markdown",
  "plain-text",
  "table",
  "docx",
  "image",
] as const;

test.each(FORMATS)(
  "%s: a malformed file is read whole, or refused by name and place; the parser never fails",
  async (format) => {
    const files = whole.filter((one) => one.format === format);
    const count = Math.ceil((EACH || IN_ALL / FORMATS.length) / files.length);
    let tried = 0;
    for (const file of files) tried += await tryVariants(file, count);
    expect(tried).toBeGreaterThanOrEqual(EACH || IN_ALL / FORMATS.length);
  },
  EACH === 0 ? 60_000 : EACH * 200,
);

test("every format of the parser has a sound file to be damaged", async () => {
  expect([...new Set(whole.map(({ format }) => format))]).toEqual(FORMATS);
  for (const file of whole)
    expect(await outcomeOf({ ...file, harms: [] })).toMatchObject({ format: file.format });
});

test("a table whose header no mapping can hold is read as text, and breaks no parser", async () => {
  const bytes = new TextEncoder().encode(`title;${"x".repeat(1_200)};date\nA;b;1907\nB;c;1908\n`);
  expect(await outcomeOf({ name: "wide.csv", bytes, harms: [] })).toMatchObject({
    format: "plain-text",
    words: { in: 9, kept: 9, reported: 0 },
  });
});
