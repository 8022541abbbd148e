import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { ArchiveError } from "../../../model/archive-error";
import { PresetName, presetOptions, type Recipe } from "../../../model/packet";
import { TextView } from "../../../model/text-view";
import type { Input } from "../../../contract";
import type { UnitId } from "../../../model/ids";
import type { LocalService } from "../../service";
import { findUnit, withArchive } from "../with-archive";
import { styleNamed } from "../own-style";
import { readRecipe } from "../read-recipe";
import { type Invocation, type Surroundings, type Verb, wrongUsage } from "../verb";

export const packet: Verb = {
  name: "packet",
  usage:
    "packet ARCHIVE (ID... | --query Q | --recipe FILE) [--style S] [--preset scholar|teacher|facing] [--edition student|key] [--view diplomatic|reading] [--title T] --out F.pdf",
  options: {
    query: { type: "string" },
    recipe: { type: "string" },
    style: { type: "string" },
    preset: { type: "string" },
    edition: { type: "string" },
    view: { type: "string" },
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
  const wished = optionsOf(invocation);
  if (recipe !== undefined) {
    const read = await readRecipe(service, around.path(recipe));
    return { ...read, options: { ...read.options, ...wished } };
  }
  const preset = PresetName.safeParse(text("preset") ?? "scholar");
  if (!preset.success) throw wrongUsage("--preset is scholar, teacher or facing.");
  const query = text("query");
  const ids =
    query === undefined
      ? words.slice(1).map((given) => findUnit(service, given))
      : await found(service, query);
  if (ids.length === 0) throw wrongUsage("Name the documents by id, or give --query or --recipe.");
  return draftOf(invocation, around, service, {
    preset: preset.data,
    wished,
    ids,
  });
}

type Wished = Partial<Pick<Recipe["options"], "edition" | "textView">>;

/** What the command line says of the options that a preset or a recipe has. */
function optionsOf({ text }: Invocation): Wished {
  const edition = editionOf(text("edition"));
  const view = text("view");
  const textView = TextView.safeParse(view);
  if (view !== undefined && !textView.success) throw wrongUsage("--view is diplomatic or reading.");
  return {
    ...(edition !== null && { edition }),
    ...(textView.success && { textView: textView.data }),
  };
}

async function draftOf(
  { text }: Invocation,
  around: Surroundings,
  service: LocalService,
  {
    preset,
    wished,
    ids,
  }: {
    readonly preset: PresetName;
    readonly wished: Wished;
    readonly ids: readonly UnitId[];
  },
): Promise<Packet> {
  const first = (await service.handlers.dossier({ id: ids[0] as UnitId })).unit.title;
  const others = ids.length === 1 ? first : `${first} and ${String(ids.length - 1)} more`;
  return {
    title: text("title") ?? text("query") ?? others,
    purpose: null,
    style: await styleNamed(service, around, text("style") ?? "chicago-notes-bibliography"),
    preset,
    language: "en",
    options: { ...presetOptions(preset), ...wished },
    entries: ids.map((unit) => ({
      unit,
      excerpts: null,
      headnote: null,
      questions: [],
      whole: null,
    })),
    questions: [],
    glossary: [],
  };
}

function editionOf(given: string | undefined): Recipe["options"]["edition"] | null {
  if (given === undefined) return null;
  if (given === "student" || given === "key") return given;
  throw wrongUsage("--edition is student or key.");
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
