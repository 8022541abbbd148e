import { ArchiveError } from "../../../model/archive-error";
import { fieldNames, readFieldName } from "../../../model/fields/field-name";
import { findUnit, withArchive } from "../with-archive";
import { type Verb, wrongUsage } from "../verb";

export const edit: Verb = {
  name: "edit",
  usage: "edit ARCHIVE ID FIELD=VALUE... [--json]",
  options: { json: { type: "boolean" } },
  words: [3, 10_000],
  run({ words: [archive, given, ...settings], flag }, around) {
    const set = settings.map(readSetting);
    return withArchive(around, archive as string, true, async (service) => {
      const id = findUnit(service, given as string);
      const { changed } = await service.handlers.edit({ id, seen: null, set, patch: null });
      const { unit, version } = await service.handlers.dossier({ id });
      around.out(
        flag("json")
          ? `${JSON.stringify({ id, version, changed })}\n`
          : changed.length === 0
            ? `${unit.referenceCode} “${unit.title}” is like that already; nothing was changed.\n`
            : `${unit.referenceCode} “${unit.title}” was edited; this is version ${String(version)}.\n`,
      );
      return 0;
    });
  },
};

/** `title=The fog`. A field that there is not is wrong usage; a value that does not fit is the archive's to refuse. */
function readSetting(word: string): { readonly field: string; readonly value: string } {
  const at = word.indexOf("=");
  if (at < 1) throw wrongUsage(`“${word}” does not say which field: write FIELD=VALUE.`);
  const setting = { field: word.slice(0, at), value: word.slice(at + 1) };
  if (setting.field !== "parent") checkField(setting.field);
  return setting;
}

function checkField(name: string): void {
  try {
    readFieldName(name);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw wrongUsage(
      `There is no field “${name}”. The fields are ${[...fieldNames(), "parent"].join(", ")}; and of each FIELD.source, FIELD.certainty, FIELD.ref.`,
    );
  }
}
