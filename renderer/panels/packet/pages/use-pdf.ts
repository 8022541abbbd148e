import { useEffect, useState } from "react";
import type { PdfPages } from "./open-pdf";

export type OpenedPdf =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly pdf: PdfPages }
  | { readonly kind: "failed"; readonly why: string };

/** Opens the PDF at an address; the one before it stays until it is open. pdf.js is fetched with the first one. */
export function usePdf(url: string): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ kind: "opening" });
  useEffect(() => {
    let current = true;
    import("./open-pdf")
      .then(({ openPdf }) => openPdf(url))
      .then(
        (pdf) => (current ? setOpened({ kind: "open", pdf }) : void pdf.close()),
        (error: unknown) => current && setOpened({ kind: "failed", why: String(error) }),
      );
    return () => {
      current = false;
    };
  }, [url]);
  useEffect(() => {
    if (opened.kind !== "open") return;
    return () => void opened.pdf.close();
  }, [opened]);
  return opened;
}
