import { findUnit, withArchive } from "../with-archive";
import type { Verb } from "../verb";

export const undo: Verb = {
  name: "undo",
  usage: "undo ARCHIVE ID [--json]",
  options: { json: { type: "boolean" } },
  words: [2, 2],
  run: ({ words: [archive, given], flag }, around) =>
    withArchive(around, archive as string, true, async (service) => {
      const id = findUnit(service, given as string);
      const { changed } = await service.handlers.undo({ id });
      const { unit, version } = await service.handlers.dossier({ id });
      around.out(
        flag("json")
          ? `${JSON.stringify({ id, version, changed })}\n`
          : `${unit.referenceCode} “${unit.title}” is as it was before; this is version ${String(version)}.\n`,
      );
      return 0;
    }),
};
