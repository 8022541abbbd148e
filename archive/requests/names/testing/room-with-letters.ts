import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { VariantDraft } from "../../../contract/names";
import type { AuthorityId, UnitId } from "../../../model/ids";
import { openDesk } from "../../testing/open-desk";

/** A desk over an archive of plain letters, in the order given. */
export async function roomWithLetters(texts: readonly string[]) {
  const room = await openDesk();
  const folder = join(room.folder, "letters");
  await mkdir(folder);
  const units: UnitId[] = [];
  for (const [at, text] of texts.entries()) {
    const path = join(folder, `letter-${String(at + 1)}.txt`);
    await writeFile(path, text);
    const report = await room.handlers.importFiles({
      job: randomUUID(),
      tickets: [path],
      into: null,
      accept: "none",
    });
    units.push(report.imported[0]?.id as UnitId);
  }
  return {
    ...room,
    units,
    async name(preferred: string, variants: readonly (string | VariantDraft)[] = []) {
      const { id } = await room.handlers.addAuthority({
        draft: {
          preferred,
          kind: "person",
          variants: variants.map((one) => (typeof one === "string" ? { form: one } : one)),
          dates: null,
          note: null,
        },
      });
      return id;
    },
    link: (id: AuthorityId, unit: UnitId, form: string) =>
      room.handlers.linkNames({ id, decisions: [{ unit, form, state: "linked" }] }),
    search: (text: string, names = true) =>
      room.handlers.search({ text, limit: 50, offset: 0, narrowing: null, names }),
  };
}

export type RoomWithLetters = Awaited<ReturnType<typeof roomWithLetters>>;
