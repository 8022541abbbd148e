import type { SourceFile } from "../../requests/ports";

/** Collects what is found on the way through files, folders and zip archives. */
export interface Findings {
  readonly files: SourceFile[];
  readonly skipped: { readonly source: string; readonly reason: string }[];
  litter: number;
}

export const noFindings = (): Findings => ({ files: [], skipped: [], litter: 0 });

const LITTER = /^(\.(?!\.?$)|~\$)|^(thumbs\.db|desktop\.ini|__macosx)$/i;

/** True for a path with a step that an operating system or an office program left behind: hidden files, thumbnails, lock files. */
export function isLitter(path: string): boolean {
  return path.split("/").some((step) => LITTER.test(step));
}
