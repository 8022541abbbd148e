import type { SourceFile } from "../ports";
import { isReadme } from "./readme";

/** A file to be described, and the page images that belong to its text, in reading order. */
export interface Gathering {
  readonly file: SourceFile;
  readonly pages: readonly SourceFile[];
}

const METADATA = /(?:^|[/_. -])(?:metadata|메타데이터)\.(?:csv|tsv|tab)$/iu;

/** True for a table whose rows describe the files beside it: `metadata.csv`, `letters-metadata.tsv`. */
export const isMetadata = (name: string): boolean => METADATA.test(name);

export const IMAGE = /\.(?:jpe?g|png|tiff?|webp)$/i;
/** Texts that images are laid beside; of several with one name the richest. */
const TEXTS: readonly RegExp[] = [
  /\.(?:xml|tei)$/i,
  /\.docx$/i,
  /\.(?:md|markdown)$/i,
  /\.(?:txt|text)$/i,
];
/** `-01`, `_p3`, ` f. 7r`, `0012`: what pages of one thing are told apart by. Four digits only where they begin with 0: 1907 is a year. */
const PAGE =
  /(?:[-_. ]+(?:p|pp|pg|page|f|fol|s|seite|쪽|면)\.?)?[-_. ]*(?<!\d)(?:0\d{3}|\d{1,3})[rv]?$/u;

/**
 * Lays images beside the text of the same name in the same folder: `page-01.jpg` beside `page-01.txt`, and `x-01.jpg`, `x-02.jpg`
 * beside `x.txt`. Texts keep their place in the order; an image without a text stands for itself.
 */
export function gather(files: readonly SourceFile[]): readonly Gathering[] {
  const texts = textsByStem(files);
  const pages = new Map<SourceFile, SourceFile[]>();
  const laid = new Set<SourceFile>();
  for (const file of files) {
    const text = IMAGE.test(file.name) ? textOf(stem(file.name), texts) : undefined;
    if (text === undefined) continue;
    pages.set(text, [...(pages.get(text) ?? []), file]);
    laid.add(file);
  }
  return readFirst(files.filter((file) => !laid.has(file))).map((file) => ({
    file,
    pages: (pages.get(file) ?? []).toSorted(inReadingOrder),
  }));
}

/**
 * Tables and XML may name images that lie beside them: they are read before an image can stand for itself. What speaks of the other
 * files of a folder is read before them.
 */
function readFirst(files: readonly SourceFile[]): readonly SourceFile[] {
  const names = files.some(({ name }) => NAMING.test(name));
  const turn = ({ name }: SourceFile) => {
    // An outer folder is described before what is in it is filed.
    if (isReadme(name)) return name.split("/").length - MOST_STEPS;
    return isMetadata(name) ? 0 : names && IMAGE.test(name) ? 2 : 1;
  };
  return files.toSorted((a, b) => turn(a) - turn(b));
}

/** Steps of a path that no system goes beyond. */
const MOST_STEPS = 10_000;
const NAMING = /\.(?:xml|tei|csv|tsv|tab)$/i;

function textsByStem(files: readonly SourceFile[]): ReadonlyMap<string, SourceFile> {
  const texts = new Map<string, SourceFile>();
  const rank = ({ name }: SourceFile) => TEXTS.findIndex((ending) => ending.test(name));
  for (const file of files.filter((one) => rank(one) !== -1)) {
    const rival = texts.get(stem(file.name));
    if (rival === undefined || rank(file) < rank(rival)) texts.set(stem(file.name), file);
  }
  return texts;
}

function textOf(image: string, texts: ReadonlyMap<string, SourceFile>): SourceFile | undefined {
  const whole = image.replace(PAGE, "");
  const isNamed = whole !== "" && !whole.endsWith("/");
  return texts.get(image) ?? (isNamed ? texts.get(whole) : undefined);
}

/** Path without its ending, as names are compared: NFC, case aside. */
const stem = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/\.[^./]*$/, "");

const natural = new Intl.Collator("en", { numeric: true });
const inReadingOrder = (a: SourceFile, b: SourceFile) => natural.compare(a.name, b.name);
