import type { ByteImporter, Importer } from "./importer";
import { csv } from "./formats/csv";
import { docx } from "./formats/docx";
import { image } from "./formats/image";
import { html } from "./formats/html";
import { mhtml } from "./formats/mhtml";
import { markdown } from "./formats/markdown";
import { otherXml } from "./formats/other-xml";
import { plainText } from "./formats/plain-text";
import { tei } from "./formats/tei";

/** Every format of text that can be read; the first that recognises a source reads it. Plain text takes what is left. */
export const importers: readonly Importer[] = [
  tei,
  mhtml,
  html,
  otherXml,
  csv,
  markdown,
  plainText,
];

/** Every format that is no text; asked before anything is decoded. */
export const byteImporters: readonly ByteImporter[] = [docx, image];
