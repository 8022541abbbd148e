import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { ArchiveError } from "../../../model/archive-error";
import { type PacketOptions, Recipe } from "../../../model/packet";
import type { Input } from "../../../contract";
import type { LocalService } from "../../service";
import { findUnit, withArchive } from "../with-archive";
import { styleNamed } from "../own-style";
import { type Invocation, type Surroundings, type Verb, wrongUsage } from "../verb";

/** Everything on but the facing images: what a scholar wants to check by. */
const SCHOLAR: PacketOptions = {
  paper: "a4",
  headnotes: true,
  lineNumbers: true,
  facsimiles: true,
  custody: true,
  chronology: true,
  persons: true,
  bibliography: true,
  digests: true,
  attachments: true,
};

export const packet: Verb = {
  name: "packet",
  usage:
    "packet ARCHIVE (ID... | --query Q | --recipe FILE) [--style S] [--preset P] [--title T] --out F.pdf",
  options: {
    query: { type: "string" },
    recipe: { type: "string" },
    style: { type: "string" },
    preset: { type: "string" },
    title: { type: "string" },
    out: { type: "string" },
    json: { type: "boolean" },
  },
  words: [1, 2_001],
  run(invocation, around) {
    const out = invocation.text("out");
    if (out === undefined) throw wrongUsage("--out says where the PDF goes.");
    return withArchive(around, invocation.words[0] as string, false, async (service) => {
      const job = randomUUID();
      void around.ended.then(() => service.handlers.cancelJob({ job }));
      const made = await service.handlers.makePacket({
        job,
        packet: await readPacket(invocation, around, service),
      });
      const reply = await service.resource(made.url);
      if (reply === null)
        throw new ArchiveError(
          "packet.lost",
          "The packet was made but cannot be read.",
          "Try again.",
        );
      await writeFile(around.path(out), reply.bytes);
      const { pages, bytes, sha256, checked } = made;
      around.out(
        invocation.flag("json")
          ? `${JSON.stringify({ out: around.path(out), pages, bytes, sha256, checked })}\n`
          : `${around.path(out)}: ${String(pages)} pages, ${String(checked.same)} of ${String(checked.quotations)} quotations match their sources.\n`,
      );
      return 0;
    });
  },
};

type Packet = Input<"makePacket">["packet"];

async function readPacket(
  invocation: Invocation,
  around: Surroundings,
  service: LocalService,
): Promise<Packet> {
  const { words, text } = invocation;
  const recipe = text("recipe");
  if (recipe !== undefined) return readRecipe(around.path(recipe));
  const preset = text("preset") ?? "scholar";
  if (preset !== "scholar")
    throw wrongUsage(`This version has the preset scholar, not “${preset}”.`);
  const query = text("query");
  const ids =
    query === undefined
      ? words.slice(1).map((given) => findUnit(service, given))
      : await found(service, query);
  if (ids.length === 0) throw wrongUsage("Name the documents by id, or give --query or --recipe.");
  const first = (await service.handlers.dossier({ id: ids[0] as (typeof ids)[number] })).unit.title;
  return {
    title:
      text("title") ??
      query ??
      (ids.length === 1 ? first : `${first} and ${String(ids.length - 1)} more`),
    purpose: null,
    style: await styleNamed(service, around, text("style") ?? "chicago-notes-bibliography"),
    preset,
    language: "en",
    options: SCHOLAR,
    entries: ids.map((unit) => ({ unit, excerpts: null, headnote: null })),
  };
}

async function found(service: LocalService, query: string) {
  const answer = await service.handlers.search({
    text: query,
    limit: 200,
    offset: 0,
    narrowing: null,
    names: true,
  });
  if (answer.total > 0) return answer.hits.map(({ id }) => id);
  throw new ArchiveError(
    "packet.nothing-found",
    `“${query}” finds nothing. ${answer.interpretation.text}`,
    "Try carrel search first.",
  );
}

/** @throws ArchiveError `packet.recipe` when the file is no recipe */
async function readRecipe(path: string): Promise<Recipe> {
  try {
    return Recipe.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    throw new ArchiveError(
      "packet.recipe",
      `${path} is not a packet recipe: ${cause instanceof Error ? cause.message.slice(0, 200) : ""}`,
      "Take the recipe.json that is attached to a packet.",
      { cause },
    );
  }
}
