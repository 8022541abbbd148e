import type { Handlers, Input } from "../contract";
import { createCiter, type Citer } from "../cite";
import { ownStyleAt, stylesAt } from "./own-styles";
import type { RecipeId } from "../model/ids";
import { type PacketEntry, Recipe } from "../model/packet";
import {
  checkQuotations,
  type PacketContent,
  type PacketDocument,
  type QuotationCheck,
} from "../packet";
import { citationInput } from "./cite";
import { type Desk, type Job, type OpenArchive, openArchive } from "./desk";
import { ancestors, readableUnit } from "./dossier";
import { printedImages } from "./printed-images";
import { sourceLine } from "./source-line";
import { readTranscription } from "./stored-unit";

/** Issues a packet as PDF. Building appends nothing to the archive: the same recipe gives the same bytes. */
export const makePacket =
  (desk: Desk): Handlers["makePacket"] =>
  async ({ job, packet }) => {
    const open = openArchive(desk);
    const work = desk.beginJob(job, "packet");
    try {
      const recipe = toRecipe(desk, open, packet);
      const { content, checked } = await composePacket(desk, open, recipe, work);
      const { bytes, pages } = await desk.press.issue(content, {
        signal: work.signal,
        progress: (done, total) => work.progress(done, total, recipe.title),
      });
      const name = `${recipe.title
        .replaceAll(/[\\/:*?"<>|\s]+/g, " ")
        .trim()
        .slice(0, 80)}.pdf`;
      return {
        url: desk.keepIssued(name, bytes),
        name,
        pages,
        bytes: bytes.length,
        sha256: desk.sha256(bytes),
        checked,
      };
    } finally {
      work.end();
    }
  };

/** A recipe as it came, or a draft with date, maker and the archive's state frozen into it. */
export function toRecipe(
  desk: Desk,
  open: OpenArchive,
  packet: Input<"makePacket">["packet"],
): Recipe {
  if ("id" in packet) return packet;
  const { id, title } = open.store.identity;
  const frozen = {
    ...packet,
    maker: desk.actor() ?? "",
    issued: desk.now().slice(0, 10),
    archive: { id, title, head: open.store.head() },
  };
  // In the order of the shape: the recipe is printed into the file, and read from there it must print the same again.
  return Recipe.parse({ ...frozen, id: recipeId(desk, JSON.stringify(frozen)) });
}

const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/** The id follows from what the recipe says, so that saying it again gives the same packet. */
function recipeId(desk: Desk, frozen: string): RecipeId {
  const digest = desk.sha256(new TextEncoder().encode(frozen));
  const digits = [...Array(26).keys()].map(
    (at) => DIGITS[parseInt(digest.slice(at * 2, at * 2 + 2), 16) % (at === 0 ? 8 : 32)],
  );
  return `rcp-${digits.join("")}` as RecipeId;
}

/** What the archive has for a recipe today. */
export async function composePacket(
  desk: Desk,
  open: OpenArchive,
  recipe: Recipe,
  { signal, progress }: Job,
): Promise<{ readonly content: PacketContent; readonly checked: QuotationCheck }> {
  const citer = createCiter(stylesAt(desk));
  const documents: PacketDocument[] = [];
  const csl: Record<string, unknown>[] = [];
  const entries: PacketEntry[] = [];
  for (const [at, entry] of recipe.entries.entries()) {
    signal.throwIfAborted();
    progress(at, recipe.entries.length, recipe.title);
    const { document, item } = await composeDocument(desk, open, { recipe, entry, citer, signal });
    documents.push(document);
    entries.push({ ...entry, whole: wholeOf(entry, document) });
    csl.push(item);
  }
  const checked = checkQuotations({ recipe, documents, csl });
  const ownStyle = ownStyleAt(desk, recipe.style);
  return { content: { recipe: { ...recipe, entries }, documents, csl, ownStyle }, checked };
}

function wholeOf({ excerpts }: PacketEntry, { transcriptions }: PacketDocument) {
  const [first] = transcriptions;
  if (excerpts !== null || first === undefined) return null;
  return { transcription: first.id, textSha256: first.sha256 };
}

interface Composing {
  readonly recipe: Recipe;
  readonly entry: PacketEntry;
  readonly citer: Citer;
  readonly signal: AbortSignal;
}

async function composeDocument(
  desk: Desk,
  open: OpenArchive,
  { recipe, entry, citer, signal }: Composing,
): Promise<{ readonly document: PacketDocument; readonly item: Record<string, unknown> }> {
  const row = readableUnit(desk, open, entry.unit);
  const { unit } = row;
  const input = citationInput(open, row, recipe.language);
  const { html, shortNote, csl } = citer.citeUnit(input, recipe.style, null);
  const transcriptions = await Promise.all(
    unit.transcriptions.map((head) => readTranscription(open.store, head)),
  );
  const document: PacketDocument = {
    unit,
    transcriptions,
    path: ancestors(open, row).map(({ unit: { title, referenceCode } }) => ({
      title,
      referenceCode,
    })),
    sourceLine: sourceLine(input, recipe.language),
    citation: { note: html.note, shortNote, bibliography: html.bibliography },
    images: await printedImages(desk, open, row, recipe.options, signal),
    agents: agentsOf(input),
    events: open.tables.eventsOf(unit.id).length,
  };
  return { document, item: { ...csl } };
}

function agentsOf({ unit, names }: ReturnType<typeof citationInput>): PacketDocument["agents"] {
  return unit.agents.map(({ id, name, role }) => {
    const authority = names.find((one) => one.id === id);
    return {
      name,
      role,
      preferred: authority?.preferred ?? null,
      variants: authority?.variants ?? [],
      dates: authority?.dates ?? null,
    };
  });
}
