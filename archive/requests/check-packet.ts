import { alignedPlace } from "../compare/aligned-place";
import type { Handlers } from "../contract";
import type { CheckedExcerpt } from "../contract/check-packet";
import type { PacketEntry, QuotedWords } from "../model/packet";
import type { Transcription } from "../model/transcription";
import { type Desk, openArchive, type OpenArchive } from "./desk";
import { maySee } from "./dossier";
import type { UnitRow } from "./ports";
import { type Attached, readPacket, recipeIn } from "./packet-file";
import { readTranscription } from "./stored-unit";

/**
 * Compares a packet with the store. What it quotes is told by its recipe; whether that still stands is told by the store alone.
 * @throws ArchiveError `import.*` `packet.not-a-pdf` `packet.no-recipe`
 */
export const checkPacket =
  (desk: Desk): Handlers["checkPacket"] =>
  async ({ job, ticket }) => {
    const open = openArchive(desk);
    const work = desk.beginJob(job, "verify");
    try {
      const attached = await readPacket(desk, ticket, work.signal);
      const recipe = recipeIn(attached);
      const excerpts: CheckedExcerpt[] = [];
      for (const [index, entry] of recipe.entries.entries()) {
        work.signal.throwIfAborted();
        work.progress(index, recipe.entries.length, recipe.title);
        excerpts.push(...(await checkEntry(desk, open, entry, { index, attached })));
      }
      const isOurs = recipe.archive.id === open.store.identity.id;
      const { title, maker, issued } = recipe;
      return {
        excerpts,
        ok: isOurs && excerpts.every(({ state }) => state === "same"),
        packet: { title, maker, issued, archive: recipe.archive.title, isOurs },
      };
    } finally {
      work.end();
    }
  };

interface PlaceInPacket {
  readonly index: number;
  readonly attached: Attached;
}

async function checkEntry(
  desk: Desk,
  open: OpenArchive,
  entry: PacketEntry,
  place: PlaceInPacket,
): Promise<readonly CheckedExcerpt[]> {
  const row = open.tables.unit(entry.unit);
  const seen = row !== null && row.unit.withdrawn === null && maySee(desk, open, row) ? row : null;
  const about = {
    unit: entry.unit,
    document: place.index + 1,
    title: seen?.unit.title ?? "",
    referenceCode: seen?.unit.referenceCode ?? "",
  };
  if (entry.excerpts === null) {
    const whole = await checkWhole(desk, open, seen, entry, place);
    return whole === null ? [] : [{ ...about, place: null, ...whole }];
  }
  const checked: CheckedExcerpt[] = [];
  for (const words of entry.excerpts)
    checked.push({
      ...about,
      place: [words.start, words.end],
      ...(await checkWords(open, seen, words)),
    });
  return checked;
}

type Outcome = Pick<CheckedExcerpt, "state" | "expected" | "found">;

/** A whole text. The packet's own copy only shows what the difference is, and only where it has the digest of the recipe. */
async function checkWhole(
  desk: Desk,
  open: OpenArchive,
  row: UnitRow | null,
  { whole }: PacketEntry,
  { index, attached }: PlaceInPacket,
): Promise<Outcome | null> {
  const copy = attached.get(`text-${String(index + 1).padStart(3, "0")}-1.txt`);
  // Packets of before say no digest; a document without a reading quotes nothing.
  if (whole === null && copy === undefined) return null;
  const digest = whole?.textSha256 ?? sha256(desk, copy ?? "");
  const found = await textOf(open, row, whole?.transcription ?? null);
  const expected = copy !== undefined && sha256(desk, copy) === digest ? copy : `sha256:${digest}`;
  if (found === null) return { state: "gone", expected, found: "" };
  const isSame = found.sha256 === digest;
  return isSame
    ? { state: "same", expected: found.text, found: found.text }
    : { state: "changed", expected, found: found.text };
}

async function checkWords(
  open: OpenArchive,
  row: UnitRow | null,
  { transcription, start, end, quote }: QuotedWords,
): Promise<Outcome> {
  const found = await textOf(open, row, transcription);
  if (found === null) return { state: "gone", expected: quote, found: "" };
  if (found.text.slice(start, end) === quote)
    return { state: "same", expected: quote, found: quote };
  const now = alignedPlace(quote, found.text, start);
  return now === null
    ? { state: "gone", expected: quote, found: "" }
    : { state: "changed", expected: quote, found: found.text.slice(now.start, now.end) };
}

const sha256 = (desk: Desk, text: string): string => desk.sha256(new TextEncoder().encode(text));

/** A reading of today; the unit's first where none is named. */
async function textOf(
  open: OpenArchive,
  row: UnitRow | null,
  id: string | null,
): Promise<Transcription | null> {
  const heads = row?.unit.transcriptions ?? [];
  const head = id === null ? heads[0] : heads.find((one) => one.id === id);
  return head === undefined ? null : await readTranscription(open.store, head);
}
