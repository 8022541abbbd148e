import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Handlers } from "../contract";
import { createFontShelf } from "../host/fonts";
import type { NoteId, TranscriptionId, UnitId } from "../model/ids";
import { type PacketEntry, presetOptions } from "../model/packet";
import { issueCover, issuePacket } from "../packet";
import { changeUnits } from "./editing/change-units";
import { createHandlers } from "./index";
import { openDesk } from "./testing/open-desk";

const LETTER = "The lamp glass came broken.\nNobody signed for the ninth case of the pilot.";
const LIST = "For the lantern, large, 12";
const QUOTED = "Nobody signed for the ninth case";
const when = "2026-05-03T09:41:00.000Z";
const asked = { when, query: "lamp", narrowed: [], ran: "", ranLanguage: "en" as const };
const SEARCHED = [{ ...asked, found: 2, undated: 2, head: "0".repeat(64), set: null }];
let room: Awaited<ReturnType<typeof openDesk>>;
let handlers: Handlers;
let letter: UnitId;
let list: UnitId;
let issued = new Uint8Array();

beforeEach(async () => {
  room = await openDesk();
  handlers = createHandlers({
    ...room.desk,
    press: {
      issue: (content) => issuePacket(content, createFontShelf(null)),
      cover: (content) => issueCover(content, createFontShelf(null)),
    },
    keepIssued: (_name, bytes) => {
      issued = new Uint8Array(bytes);
      return "/packets/1.pdf";
    },
  });
  const paths = [join(room.folder, "letter.txt"), join(room.folder, "list.txt")] as const;
  await writeFile(paths[0], LETTER);
  await writeFile(paths[1], LIST);
  const report = await handlers.importFiles({
    job: randomUUID(),
    tickets: [...paths],
    into: null,
    accept: "none",
  });
  [letter, list] = report.imported.map(({ id }) => id) as [UnitId, UnitId];
});
afterEach(() => room.close());

const entry = (unit: UnitId, more: Partial<PacketEntry> = {}): PacketEntry => ({
  ...{ unit, excerpts: null, headnote: null, questions: [], whole: null },
  ...more,
});
const excerptOf = (words: string): PacketEntry => {
  const start = LETTER.indexOf(words);
  const place = { start, end: start + words.length, quote: words };
  const transcription = `${letter}.t1` as TranscriptionId;
  const textSha256 = room.desk.sha256(new TextEncoder().encode(LETTER));
  return entry(letter, {
    excerpts: [{ id: null as NoteId | null, transcription, ...place, textSha256 }],
  });
};

async function pdfOf(entries: readonly PacketEntry[], attachments = true): Promise<string> {
  await handlers.makePacket({
    job: randomUUID(),
    packet: {
      title: "The fog",
      purpose: null,
      style: "chicago-notes-bibliography",
      preset: "scholar",
      language: "en",
      options: { ...presetOptions("scholar"), attachments },
      entries: [...entries],
      questions: [],
      glossary: [],
      method: SEARCHED,
    },
  });
  const path = join(room.folder, `${randomUUID()}.pdf`);
  await writeFile(path, issued);
  return path;
}
const check = (ticket: string) => handlers.checkPacket({ job: randomUUID(), ticket });

/** Somebody reads the letter anew. */
const rewrite = (text: string) =>
  changeUnits(room.desk, room.open, [
    {
      id: letter,
      seen: null,
      change: ({ unit, transcriptions }) => {
        const sha256 = room.desk.sha256(new TextEncoder().encode(text));
        const head = { ...unit.transcriptions[0]!, characters: text.length, sha256 };
        return {
          unit: { ...unit, transcriptions: [head] },
          texts: [{ ...transcriptions[0]!, text, marks: [] }],
          type: "transcription",
          detail: "Read again",
        };
      },
    },
  ]);

test("a packet of today stands: whole texts and excerpts are the store's own", async () => {
  const checked = await check(await pdfOf([excerptOf(QUOTED), entry(list)]));
  expect(checked).toMatchObject({
    ok: true,
    packet: { title: "The fog", isOurs: true },
    excerpts: [
      { unit: letter, document: 1, state: "same", expected: QUOTED, found: QUOTED },
      { unit: list, document: 2, state: "same", place: null },
    ],
  });
});

test("the recipe inside a packet makes the same file again, byte for byte", async () => {
  const pdf = await pdfOf([excerptOf(QUOTED), entry(list, { headnote: "A list." })]);
  const first = issued;
  const { issued: recipe, draft } = await handlers.openRecipe({ job: randomUUID(), ticket: pdf });
  await handlers.makePacket({ job: randomUUID(), packet: recipe });
  expect(Buffer.compare(issued, first)).toBe(0);
  expect(draft.method).toEqual(SEARCHED);
});

test("words that were read anew are changed, with what stands there now", async () => {
  const pdf = await pdfOf([excerptOf(QUOTED), entry(letter), entry(list)]);
  await rewrite(LETTER.replace("Nobody signed for the ninth", "Noone signed for the tenth"));
  const { ok, excerpts } = await check(pdf);
  expect(ok).toBe(false);
  expect(excerpts.map(({ state }) => state)).toEqual(["changed", "changed", "same"]);
  expect(excerpts[0]).toMatchObject({ expected: QUOTED });
  expect(excerpts[0]?.found).toContain("signed for the tenth case");
  expect(excerpts[1]?.expected).toBe(LETTER);
});

test("words that only moved are changed, and found where they stand now", async () => {
  const pdf = await pdfOf([excerptOf(QUOTED)]);
  await rewrite(`Copy of a letter.\n${LETTER}`);
  expect((await check(pdf)).excerpts[0]).toMatchObject({ state: "changed", found: QUOTED });
});

test("words that were taken out, and a document that is gone, are gone", async () => {
  const pdf = await pdfOf([excerptOf(QUOTED), entry(list)]);
  await rewrite("The lamp glass came broken.\n");
  await changeUnits(room.desk, room.open, [
    {
      id: list,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, withdrawn: { when: room.desk.now(), why: "A duplicate" } as never },
        type: "withdrawal",
        detail: "Taken out",
      }),
    },
  ]);
  const { excerpts } = await check(pdf);
  expect(excerpts.map(({ state, found }) => [state, found])).toEqual([
    ["gone", ""],
    ["gone", ""],
  ]);
});

test("a packet of another archive says so", async () => {
  const pdf = await pdfOf([entry(list)]);
  const other = await openDesk();
  try {
    const checked = await other.handlers.checkPacket({ job: randomUUID(), ticket: pdf });
    expect(checked).toMatchObject({
      ok: false,
      packet: { isOurs: false, archive: "Desk" },
      excerpts: [{ state: "gone" }],
    });
  } finally {
    await other.close();
  }
});

test("what the PDF carries of a text is never taken for the truth", async () => {
  const pdf = await pdfOf([entry(letter)]);
  await rewrite(LETTER.replace("ninth", "tenth"));
  // The attached text still agrees with the attached recipe; the store does not.
  expect((await check(pdf)).excerpts[0]).toMatchObject({ state: "changed", expected: LETTER });
});

test("a PDF without a recipe, and what is no PDF, are refused by name and remedy", async () => {
  await expect(check(await pdfOf([entry(list)], false))).rejects.toMatchObject({
    code: "packet.no-recipe",
  });
  const noise = join(room.folder, "noise.pdf");
  await writeFile(noise, "%PDF-1.7\nnothing\n");
  await expect(check(noise)).rejects.toMatchObject({
    code: expect.stringMatching(/^packet\.(not-a-pdf|no-recipe)$/u),
  });
});

test("a visitor's check does not tell of what is withheld", async () => {
  const pdf = await pdfOf([entry(letter)]);
  await changeUnits(room.desk, room.open, [
    {
      id: letter,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, access: { restriction: "restricted", until: null, why: null } },
        type: "metadata modification",
        detail: "Closed",
      }),
    },
  ]);
  const { excerpts } = await room.visitors.checkPacket({ job: randomUUID(), ticket: pdf });
  expect(excerpts[0]).toMatchObject({ state: "gone", title: "", referenceCode: "", found: "" });
});
