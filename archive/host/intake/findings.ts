import type { SourceFile } from "../../requests/ports";

/** Collects what is found on the way through files, folders and zip archives. */
export interface Findings {
  readonly files: SourceFile[];
  readonly skipped: { readonly source: string; readonly reason: string }[];
  /** What was passed over without a reason of its own, by what it is. */
  readonly passed: Map<Passed, string[]>;
}

/** `litter`: what systems and office programs leave behind. `page-files`: what a browser saves beside a page. */
export type Passed = "litter" | "page-files" | "empty-folders";

export const noFindings = (): Findings => ({ files: [], skipped: [], passed: new Map() });

export function pass({ passed }: Findings, what: Passed, name: string): void {
  passed.set(what, [...(passed.get(what) ?? []), name]);
}

const PAGE_FILES = /^(.*)(?:_files|\.files|-Dateien|_archivos|_fichiers|_파일)$/i;

/** True for the folder that a browser makes beside a saved page: `x_files` beside `x.html`. @param siblings names in lower case */
export function isPageFolder(name: string, siblings: ReadonlySet<string>): boolean {
  const page = PAGE_FILES.exec(name)?.[1]?.toLowerCase();
  return page !== undefined && [".html", ".htm", ".xhtml"].some((end) => siblings.has(page + end));
}

const LITTER = /^(\.(?!\.?$)|~\$)|^(thumbs\.db|desktop\.ini|__macosx)$/i;

/** True for a path with a step that an operating system or an office program left behind: hidden files, thumbnails, lock files. */
export function isLitter(path: string): boolean {
  return path.split("/").some((step) => LITTER.test(step));
}
