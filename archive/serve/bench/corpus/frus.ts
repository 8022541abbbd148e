import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { BenchDocument } from "./bench-document";

const BEGIN = /<div\b[^>]*\btype="document"[^>]*>/g;

/**
 * Documents of the FRUS volumes in a folder, one for each `div type="document"`. Splitting for measurement only: everything up
 * to the next such div belongs to it, tags become blanks; importing is another room's work.
 */
export function* readFrus(folder: string, headings = true): Generator<BenchDocument> {
  let doc = 0;
  const files = readdirSync(folder).filter((file) => file.endsWith(".xml"));
  for (const file of files.toSorted()) {
    const volume = readFileSync(path.join(folder, file), "utf8");
    for (const piece of pieces(volume)) yield { doc: ++doc, ...read(piece, headings) };
  }
}

function pieces(volume: string): readonly string[] {
  const starts = Array.from(volume.matchAll(BEGIN), ({ index }) => index);
  return starts.map((start, at) => volume.slice(start, starts[at + 1] ?? volume.length));
}

const HEAD = /<head\b[^>]*>([\s\S]*?)<\/head>/;

function read(piece: string, headings: boolean): Omit<BenchDocument, "doc"> {
  const head = headings ? (HEAD.exec(piece)?.[1] ?? "") : "";
  const body = headings ? piece : piece.replace(HEAD, " ");
  const persons = Array.from(
    body.matchAll(/<persName\b[^>]*>([\s\S]*?)<\/persName>/g),
    (found) => found[1] ?? "",
  );
  return { title: plain(head), agent: plain(persons.slice(0, 4).join(" ")), text: plain(body) };
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|apos);/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
