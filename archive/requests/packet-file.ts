import { ArchiveError } from "../model/archive-error";
import { Recipe } from "../model/packet";
import type { Desk } from "./desk";

/** The text files inside a packet, by name. */
export type Attached = ReadonlyMap<string, string>;

/** The files inside the PDF, read where hostile bytes are read. */
export async function readPacket(
  desk: Desk,
  ticket: string,
  signal: Parameters<Desk["intake"]>[1],
): Promise<Attached> {
  const intake = await desk.intake([ticket], signal);
  try {
    const [file] = intake.files;
    if (file === undefined || intake.files.length > 1)
      throw new ArchiveError(
        "packet.one-pdf",
        `One PDF is checked at a time; ${String(intake.files.length)} files were given.`,
        "Choose the PDF of one packet.",
      );
    const { attached = [] } = await desk.sandbox.read({ ...file, packet: true }, signal);
    return new Map(attached.map(({ name, text }) => [name, text]));
  } finally {
    await intake.close();
  }
}

/** @throws ArchiveError `packet.no-recipe` `packet.bad-recipe` */
export function recipeIn(attached: Attached): Recipe {
  const text = attached.get("recipe.json");
  if (text === undefined)
    throw new ArchiveError(
      "packet.no-recipe",
      "This PDF carries no recipe: it is no packet of Carrel, or was made without attachments.",
      "Check its quotations by hand, as its last page says, or make it again with attachments.",
    );
  try {
    return Recipe.parse(JSON.parse(text));
  } catch (cause) {
    throw new ArchiveError(
      "packet.bad-recipe",
      "The recipe in this PDF is damaged, or was written by another hand than Carrel's.",
      "Check its quotations by hand, as its last page says.",
      { cause },
    );
  }
}
