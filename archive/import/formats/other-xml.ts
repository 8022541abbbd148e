import { ArchiveError } from "../../model/archive-error";
import type { Importer } from "../importer";
import { parseXml } from "./xml/parse-xml";
import { rootName } from "./xml/root-name";

/** XML of a kind that is not read yet: looked through all the same, so that a hostile file is refused for what it is. */
export const otherXml: Importer = {
  id: "xml",
  label: "Other XML",
  structured: true,
  recognises: ({ text }) =>
    /^\s*<(?:\?xml\s|!DOCTYPE\s+(?!html))/i.test(text) && !/^html$/i.test(rootName(text) ?? ""),
  read(source) {
    const root = parseXml(source);
    throw new ArchiveError(
      "import.unknown-xml",
      `${source.name} is XML of a kind that is not read yet: its root element is ${root.name}.`,
      "Convert it to TEI, HTML or plain text, then import that.",
    );
  },
  wordsIn: () => 0,
};
