import { useEffect, useState } from "react";
import type { PdfPages } from "./open-pdf";

/** A PDF to look at, and when it was asked for: of two, the one with the higher turn is newer. */
export interface PdfSource {
  readonly url: string;
  readonly turn: number;
}

export type OpenedPdf =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly pdf: PdfPages; readonly turn: number }
  | { readonly kind: "failed"; readonly why: string };

/** Opens a PDF; the one before it stays until it is open. pdf.js is fetched with the first one. */
export function usePdf(source: PdfSource | null): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ kind: "opening" });
  useEffect(() => {
    if (source === null) return;
    let current = true;
    import("./open-pdf")
      .then(({ openPdf }) => openPdf(source.url))
      .then(
        (pdf) => (current ? setOpened({ kind: "open", pdf, turn: source.turn }) : void pdf.close()),
        (error: unknown) => current && setOpened({ kind: "failed", why: String(error) }),
      );
    return () => {
      current = false;
    };
  }, [source]);
  useEffect(() => {
    if (opened.kind !== "open") return;
    return () => void opened.pdf.close();
  }, [opened]);
  return opened;
}
