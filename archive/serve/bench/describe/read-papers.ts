import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseXml, type XmlElement } from "../../../import/formats/xml/parse-xml";
import { attribute, elementsWithin } from "../../../import/formats/xml/tree";
import { bareText, isDocument } from "./bare-text";
import type { Paper } from "./paper";
import { truthOfDocument } from "./truth-of-document";

interface Volume {
  readonly id: string;
  readonly era: string;
}

/**
 * All documents with an id in the FRUS volumes of a folder, volume by volume. Of the volumes of each era every second one is for
 * tuning; a volume that is alone in its era is parted by its documents.
 */
export function* readPapers(folder: string): Generator<Paper> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".xml"));
  const volumes = files.toSorted().map((file) => {
    const text = readFileSync(path.join(folder, file), "utf8").replace(/^\uFEFF/, "");
    return { id: file.replace(/\.xml$/, ""), era: eraOf(file, text), text };
  });
  for (const { text, ...volume } of volumes)
    yield* papersOf(parseXml({ name: volume.id, text }), volume, volumes);
}

function* papersOf(
  root: XmlElement,
  { id, era }: Volume,
  volumes: readonly Volume[],
): Generator<Paper> {
  const peers = volumes.filter((one) => one.era === era).map((one) => one.id);
  const documents = elementsWithin(root, isDocument).filter((one) => attribute(one, "xml:id"));
  for (const [n, document] of documents.entries()) {
    const tuning = (peers.length === 1 ? n : peers.indexOf(id)) % 2 === 1;
    const key = `${id}#${attribute(document, "xml:id") ?? ""}`;
    yield { key, era, tuning, text: bareText(document), truth: truthOfDocument(document) };
  }
}

/** Newer volumes have the source note in the heading, some older ones an opener; the rest differ by their century. */
function eraOf(file: string, text: string): string {
  if (/<head>(?:(?!<\/head>)[\s\S])*?<note[^>]*type="source"/.test(text)) return "note in heading";
  if (text.includes("<opener")) return "opener";
  return Number(/\d{4}/.exec(file)?.[0]) < 1900 ? "plain, before 1900" : "plain, from 1900";
}
