import { SaxesParser } from "saxes";
import { ArchiveError } from "../model/archive-error";
import type { CitationStyle } from "./citation-style";
import { CSL_ELEMENTS, REQUIRED } from "./csl-schema";

const NAMESPACE = "http://purl.org/net/xbiblio/csl";
/** Letters of a style file that are read; the longest styles in use have a tenth of that. */
const LONGEST = 2_000_000;

/**
 * A reader's own style file, checked against the rules of CSL 1.0.2 that a style must keep to be written with. Nothing in it runs
 * and nothing is fetched.
 * @param name of the file, for what is said when it is broken; the style's id is made from it
 * @throws ArchiveError `cite.broken-style`, with the line; `cite.dependent-style`
 */
export function readStyle(name: string, csl: string): CitationStyle {
  const seen = survey(name, csl);
  if (seen.parent !== null)
    throw new ArchiveError(
      "cite.dependent-style",
      `${name} only refers to another style, ${seen.parent}.`,
      "Choose the file of that style itself: Carrel fetches nothing.",
    );
  if (!seen.paths.has("style/citation/layout"))
    throw broken(name, "it has no citation layout", null);
  const missing = seen.calls.find(({ macro }) => !seen.macros.has(macro));
  if (missing)
    throw broken(name, `it calls a macro "${missing.macro}" that it has not`, missing.line);
  const round = findRound(seen.macros);
  if (round !== null) throw broken(name, `its macro "${round}" calls itself`, null);
  const label = seen.title.trim() || name;
  const id = `own:${name.replace(/\.csl$/i, "").slice(0, 80)}`;
  return { id, label, about: `A style of the reader's own: ${label}.`, csl };
}

interface Survey {
  title: string;
  parent: string | null;
  readonly paths: Set<string>;
  readonly macros: Map<string, Set<string>>;
  readonly calls: { readonly macro: string; readonly line: number }[];
}

function survey(name: string, csl: string): Survey {
  const seen: Survey = { title: "", parent: null, paths: new Set(), macros: new Map(), calls: [] };
  if (csl.length > LONGEST) throw broken(name, "it is too long for a style", null);
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  let macro: string | null = null;
  parser.on("error", () => {
    throw broken(name, "it is not well-formed XML", parser.line);
  });
  parser.on("doctype", () => {
    throw broken(name, "it has a document type, which a style has not", parser.line);
  });
  parser.on("opentag", (tag) => {
    const attributes = new Map(Object.values(tag.attributes).map((one) => [one.name, one.value]));
    checkElement(name, path, tag, attributes, parser.line);
    path.push(tag.local);
    seen.paths.add(path.join("/"));
    if (tag.local === "macro") {
      macro = attributes.get("name") ?? "";
      seen.macros.set(macro, new Set());
    }
    const called = tag.local === "macro" ? undefined : attributes.get("macro");
    if (called !== undefined) {
      seen.calls.push({ macro: called, line: parser.line });
      if (macro !== null) seen.macros.get(macro)?.add(called);
    }
    if (tag.local === "link" && attributes.get("rel") === "independent-parent")
      seen.parent = attributes.get("href") ?? "";
  });
  parser.on("closetag", () => void (path.pop() === "macro" && (macro = null)));
  parser.on("text", (words) => {
    if (path.join("/") === "style/info/title") seen.title += words;
  });
  parser.write(csl).close();
  return seen;
}

interface Tag {
  readonly local: string;
  readonly uri: string;
}

function checkElement(
  name: string,
  path: readonly string[],
  { local, uri }: Tag,
  attributes: ReadonlyMap<string, string>,
  line: number,
): void {
  if (path.length === 0 && (local !== "style" || uri !== NAMESPACE))
    throw broken(name, "it is not a style of the Citation Style Language", line);
  if (path[1] === "info") return;
  const known = CSL_ELEMENTS.get(local);
  if (known === undefined) throw broken(name, `<${local}> is no element of a style`, line);
  for (const key of attributes.keys())
    if (!known.has(key) && !key.startsWith("xmlns"))
      throw broken(name, `<${local}> has no attribute "${key}"`, line);
  const lacks = REQUIRED.get(local)?.find((key) => !attributes.has(key));
  if (lacks !== undefined) throw broken(name, `<${local}> lacks its attribute "${lacks}"`, line);
}

/** A macro that calls itself, on whatever way. */
function findRound(macros: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const done = new Set<string>();
  const visit = (macro: string, way: ReadonlySet<string>): string | null => {
    if (way.has(macro)) return macro;
    if (done.has(macro)) return null;
    const further = new Set([...way, macro]);
    for (const next of macros.get(macro) ?? []) {
      const found = visit(next, further);
      if (found !== null) return found;
    }
    done.add(macro);
    return null;
  };
  for (const macro of macros.keys()) {
    const found = visit(macro, new Set());
    if (found !== null) return found;
  }
  return null;
}

function broken(name: string, what: string, line: number | null): ArchiveError {
  const where = line === null ? name : `${name}, line ${String(line)}`;
  return new ArchiveError(
    "cite.broken-style",
    `${where}: ${what}.`,
    "Choose another .csl file, or ask its author for one that follows CSL 1.0.2.",
  );
}
