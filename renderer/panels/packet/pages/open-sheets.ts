import type { PdfPages } from "./open-pdf";
import type { OpenedPdf } from "./use-pdf";

/** The pages in sight, and which file each comes from. */
export interface Sheets {
  readonly total: number;
  /** Whether there are more pages, which nobody has counted yet. */
  readonly counting: boolean;
  /** Width over height. */
  readonly ratio: number;
  /** The file that has a page, numbered from 1. */
  of(page: number): PdfPages;
}

/** The whole packet, with the first pages of a newer one laid over its own; those alone while there is no whole. */
export function sheetsOf(whole: OpenedPdf, cover: OpenedPdf): Sheets | null {
  const over = cover.kind === "open" ? cover : null;
  if (whole.kind !== "open") {
    if (over === null) return null;
    const { total, ratio } = over.pdf;
    return { total, counting: true, ratio, of: () => over.pdf };
  }
  const { pdf, turn } = whole;
  const isNewer = over !== null && over.turn > turn;
  return {
    total: pdf.total,
    counting: false,
    ratio: isNewer ? over.pdf.ratio : pdf.ratio,
    of: (page) => (isNewer && page <= over.pdf.total ? over.pdf : pdf),
  };
}
