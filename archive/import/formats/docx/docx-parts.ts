import { ArchiveError } from "../../../model/archive-error";
import type { ByteSource, PackageParts } from "../../importer";
import type { XmlElement } from "../xml/parse-xml";
import { parseXml } from "../xml/parse-xml";
import { attribute, childElements } from "../xml/tree";

/** The parts of a Word document that hold words, by their kind. */
export interface DocxParts {
  readonly document: XmlElement;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly comments: XmlElement | null;
  /** Headers and footers of pages. */
  readonly margins: readonly XmlElement[];
  /** Core properties (ECMA-376 part 2, 11): title, creator, dates. */
  readonly core: XmlElement | null;
  readonly images: number;
  readonly embedded: number;
  readonly macros: boolean;
}

const TYPES = "[Content_Types].xml";
const WORDS =
  /application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml/i;

/** True for a package whose list of types names a Word document. */
export async function isWordDocument({ parts }: ByteSource): Promise<boolean> {
  if (parts === null || !parts.names.has(TYPES)) return false;
  return WORDS.test(decode(await parts.read(TYPES)));
}

/** Reads every part that holds words, each within the caps for markup. @throws ArchiveError `import.*` naming the part */
export async function readDocxParts({ name, parts }: ByteSource): Promise<DocxParts> {
  if (parts === null) throw noDocument(name);
  const xml = (part: string) => readXml(parts, part, name);
  const main = await mainPart(parts, name);
  const beside = (kind: string) => relatedPart(parts, main, kind, name);
  const names = [...parts.names];
  return {
    document: (await xml(main)) ?? refuse(name),
    footnotes: await xml(await beside("footnotes")),
    endnotes: await xml(await beside("endnotes")),
    comments: await xml(await beside("comments")),
    margins: await marginsOf(names, xml),
    core: await xml("docProps/core.xml"),
    images: names.filter((part) => /(?:^|\/)media\/[^/]+$/.test(part)).length,
    embedded: names.filter((part) => /(?:^|\/)embeddings\/[^/]+$/.test(part)).length,
    macros: names.some((part) => /vbaProject\.bin$/i.test(part)),
  };
}

async function marginsOf(
  names: readonly string[],
  xml: (part: string) => Promise<XmlElement | null>,
): Promise<readonly XmlElement[]> {
  const margins = names.filter((part) => /(?:^|\/)(?:header|footer)\d*\.xml$/.test(part));
  const read = await Promise.all(margins.map(xml));
  return read.filter((part) => part !== null);
}

async function mainPart(parts: PackageParts, name: string): Promise<string> {
  const target = await targetOf(parts, "_rels/.rels", "officeDocument", name);
  const main = target?.replace(/^\//, "") ?? "word/document.xml";
  if (!parts.names.has(main)) throw noDocument(name);
  return main;
}

/** A part beside the main one: where its relations say, else where every program puts it. */
async function relatedPart(
  parts: PackageParts,
  main: string,
  kind: string,
  name: string,
): Promise<string> {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const target = await targetOf(parts, relations, kind, name);
  if (target === null) return `word/${kind}.xml`;
  return target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
}

async function targetOf(
  parts: PackageParts,
  relations: string,
  kind: string,
  name: string,
): Promise<string | null> {
  const root = await readXml(parts, relations, name);
  if (root === null) return null;
  const wanted = childElements(root).find((one) => attribute(one, "Type")?.endsWith(`/${kind}`));
  return wanted === undefined ? null : attribute(wanted, "Target");
}

async function readXml(
  parts: PackageParts,
  part: string,
  name: string,
): Promise<XmlElement | null> {
  if (!parts.names.has(part)) return null;
  return parseXml({ text: decode(await parts.read(part)), name: `${name} (${part})` });
}

/** XML in a package is UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4). */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff;
  const charset = wide === true ? "utf-16be" : wide || "utf-8";
  return new TextDecoder(charset).decode(bytes).replace(/^\uFEFF/, "");
}

const refuse = (name: string): never => {
  throw noDocument(name);
};

const noDocument = (name: string): ArchiveError =>
  new ArchiveError(
    "import.damaged-package",
    `${name} is damaged: its main text is missing.`,
    "Open it in the program that made it, save it anew, then import that.",
  );
