import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  type PDFObject,
  type PDFRef,
} from "pdf-lib";
import { inflate } from "pako";

const ROLES = new Set(
  "Document Part Sect H1 H2 H3 P BlockQuote TOC TOCI Reference Link Note Span Figure Caption Table TR TH TD".split(
    " ",
  ),
);
const MUST_SAY = new Set(["H1", "H2", "H3", "P", "Note", "Link", "Span", "Figure"]);
const NEEDED: Readonly<Record<string, string>> = { Figure: "Alt", Note: "ID" };
const name = (key: string): PDFName => PDFName.of(key);

/** What a structure tree says of its file. */
export interface StructureReport {
  /** Each a sentence; none in a sound file. */
  readonly faults: readonly string[];
  /** How often each role occurs. */
  readonly roles: Readonly<Record<string, number>>;
  readonly links: number;
}

/** Our own reading of ISO 32000-1, 14.7 and 14.8: every mark on every page has its place in the tree, and the other way round. */
export async function checkStructure(bytes: Uint8Array): Promise<StructureReport> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const walk = walkTree(document);
  const faults = [...walk.faults];
  document.getPages().forEach((page, index) => {
    faults.push(...checkPage(page.node, page.ref, index + 1, walk));
  });
  return { faults, roles: walk.roles, links: walk.links };
}

interface Walk {
  readonly faults: string[];
  readonly roles: Record<string, number>;
  links: number;
  /** "page ref:mcid" -> the element that owns it. */
  readonly owners: Map<string, PDFRef>;
  readonly parents: Map<number, PDFObject>;
  readonly document: PDFDocument;
}

function walkTree(document: PDFDocument): Walk {
  const { catalog } = document;
  const walk: Walk = {
    faults: [],
    roles: {},
    links: 0,
    owners: new Map(),
    parents: new Map(),
    document,
  };
  const root = catalog.lookup(name("StructTreeRoot"), PDFDict);
  const numbers = root.lookup(name("ParentTree"), PDFDict).lookup(name("Nums"), PDFArray);
  for (let at = 0; at < numbers.size(); at += 2)
    walk.parents.set(numbers.lookup(at, PDFNumber).asNumber(), numbers.get(at + 1));
  const marked = catalog.lookupMaybe(name("MarkInfo"), PDFDict)?.get(name("Marked"))?.toString();
  if (marked !== "true") walk.faults.push("MarkInfo does not say that the file is tagged");
  if (catalog.get(name("Lang")) === undefined) walk.faults.push("the file has no language");
  const kids = root.lookup(name("K"), PDFArray);
  const rootRef = catalog.get(name("StructTreeRoot")) as PDFRef;
  for (let at = 0; at < kids.size(); at++) walkElement(kids.get(at) as PDFRef, rootRef, walk);
  return walk;
}

/** Gives back whether there is anything drawn in the element. */
function walkElement(ref: PDFRef, parent: PDFRef, walk: Walk): boolean {
  const element = walk.document.context.lookup(ref, PDFDict);
  const role = element.get(name("S"))?.toString().slice(1) ?? "";
  walk.roles[role] = (walk.roles[role] ?? 0) + 1;
  if (!ROLES.has(role)) walk.faults.push(`unknown role ${role}`);
  if (element.get(name("P")) !== parent) walk.faults.push(`${role} has another parent`);
  const needed = NEEDED[role];
  if (needed !== undefined && element.get(name(needed)) === undefined)
    walk.faults.push(`${role} without ${needed}`);
  const list = element.lookup(name("K"), PDFArray);
  const kids = Array.from({ length: list.size() }, (_, at) => walkKid(list.get(at), ref, walk));
  const says = kids.some((kid) => kid !== "nothing");
  if (!says && MUST_SAY.has(role)) walk.faults.push(`${role} says nothing`);
  if (role === "Link" && !kids.includes("annotation")) walk.faults.push("Link without OBJR");
  return says;
}

function walkKid(kid: PDFObject, owner: PDFRef, walk: Walk): "words" | "annotation" | "nothing" {
  const { context } = walk.document;
  const entry = context.lookup(kid, PDFDict);
  const type = entry.get(name("Type"))?.toString();
  if (type === "/MCR") {
    const key = `${entry.get(name("Pg"))}:${entry.lookup(name("MCID"), PDFNumber).asNumber()}`;
    if (walk.owners.has(key)) walk.faults.push(`${key} has two owners`);
    walk.owners.set(key, owner);
    return "words";
  }
  if (type !== "/OBJR") return walkElement(kid as PDFRef, owner, walk) ? "words" : "nothing";
  walk.links++;
  const annotation = entry.lookup(name("Obj"), PDFDict);
  const key = annotation.lookupMaybe(name("StructParent"), PDFNumber)?.asNumber() ?? -1;
  if (walk.parents.get(key) !== owner) walk.faults.push("an annotation has another parent");
  if (annotation.get(name("Contents")) === undefined) walk.faults.push("a link has no words");
  if (annotation.get(name("F"))?.toString() !== "4") walk.faults.push("a link does not print");
  return "annotation";
}

function checkPage(page: PDFDict, ref: PDFRef, number: number, walk: Walk): readonly string[] {
  const faults: string[] = [];
  if (page.get(name("Tabs"))?.toString() !== "/S") faults.push(`page ${number} has no tab order`);
  const key = page.lookup(name("StructParents"), PDFNumber).asNumber();
  const parents = walk.document.context.lookup(walk.parents.get(key) as PDFObject, PDFArray);
  const stream = page.lookup(name("Contents")) as PDFRawStream;
  const operators = new TextDecoder("latin1").decode(inflate(stream.getContents())).split("\n");
  let depth = 0;
  for (const line of operators) {
    depth += /\bBDC$/u.test(line) ? 1 : line === "EMC" ? -1 : 0;
    const draws = /(?:\bTJ|\bTj|\bDo Q|\bS Q|\bf)$/u.test(line);
    if (draws && depth === 0) faults.push(`page ${number} has untagged content: ${line}`);
  }
  if (depth !== 0) faults.push(`page ${number} has unbalanced marks`);
  const mcids = operators.flatMap((line) => /MCID (\d+)/u.exec(line)?.[1] ?? []);
  const owners = mcids.map((mcid) => walk.owners.get(`${ref}:${mcid}`));
  owners.forEach((owner, mcid) => {
    if (owner === undefined || parents.get(mcid) !== owner)
      faults.push(`MCID ${mcid} of page ${number} has no owner`);
  });
  if (mcids.length !== parents.size()) faults.push(`page ${number} owns what it does not draw`);
  return faults;
}
