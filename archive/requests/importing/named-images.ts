import type { Draft, Reading } from "../../import/draft";
import type { SourceFile } from "../ports";
import { IMAGE } from "./gatherings";

/** Finds an image of the same import by the name that a text or a table gives it. */
export type FindImage = (from: string, name: string) => SourceFile | null;

/** @param files everything that is imported together */
export function imageFinder(files: readonly SourceFile[]): FindImage {
  const images = files.filter(({ name }) => IMAGE.test(name));
  const byPath = new Map(images.map((file) => [plain(file.name), file]));
  const byName = unique(images, (file) => lastStep(plain(file.name)));
  const byStem = unique(images, (file) => withoutEnding(plain(file.name)));
  return (from, name) => {
    const wanted = plain(name).replace(/^\.\//, "");
    // An address of the web is no file here.
    if (wanted === "" || /^[a-z]+:/.test(wanted)) return null;
    const beside = `${plain(from).replace(/[^/]*$/, "")}${wanted}`;
    const found = byPath.get(beside) ?? byPath.get(wanted) ?? byName.get(lastStep(wanted));
    return found ?? byStem.get(withoutEnding(beside)) ?? null;
  };
}

/** Images that a draft names: in a field of its own, and where its pages begin. A zone of a page (`a.jpg#xywh=0,0,9,9`) is on that page. */
export function imageNamesOfDraft({ imageNames = [], texts }: Draft): readonly string[] {
  const pages = texts.flatMap(({ marks }) => marks.flatMap(({ facs }) => facs ?? []));
  return [...new Set([...imageNames, ...pages].map((name) => name.replace(/#.*$/, "")))];
}

/** Names that drafts give to their images, each once. */
export function imageNamesOf({ drafts }: Reading): readonly string[] {
  const names = new Set<string>();
  const collect = (draft: Draft): void => {
    for (const name of imageNamesOfDraft(draft)) names.add(name);
    draft.children.forEach(collect);
  };
  drafts.forEach(collect);
  return [...names];
}

const plain = (name: string): string => name.normalize("NFC").toLowerCase().replaceAll("\\", "/");
const lastStep = (path: string): string => path.split("/").at(-1) ?? "";
const withoutEnding = (path: string): string => path.replace(/\.[^./]*$/, "");

/** Files by a key that only one of them has. */
function unique(
  files: readonly SourceFile[],
  keyOf: (file: SourceFile) => string,
): ReadonlyMap<string, SourceFile> {
  const found = new Map<string, SourceFile>();
  const twice = new Set<string>();
  for (const file of files) {
    const key = keyOf(file);
    if (found.has(key)) twice.add(key);
    found.set(key, file);
  }
  for (const key of twice) found.delete(key);
  return found;
}
