import { ArchiveError } from "../model/archive-error";
import type { Source } from "./importer";

/** Control characters that no text has: all but tab, line feed, form feed and carriage return. */
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F]/g;
const HEAD = 65_536;
/** One stray control character in a hundred is damage; more is not text. */
const TOLERATED = 0.01;

/** @throws ArchiveError `import.empty` `import.binary` */
export function refuseEmpty(source: Source): void {
  if (source.text.trim() === "")
    throw new ArchiveError(
      "import.empty",
      `${source.name} is empty: there is nothing in it but white space.`,
      "Check that the file was saved whole, then import it again.",
    );
  const head = source.text.slice(0, HEAD);
  const strays = head.match(CONTROL)?.length ?? 0;
  if (strays > head.length * TOLERATED)
    throw new ArchiveError(
      "import.binary",
      `${source.name} is not text: ${String(strays)} of its first ${String(head.length)} characters are control characters.`,
      "Import the document as text, HTML or TEI; other formats come in a later version.",
    );
}
