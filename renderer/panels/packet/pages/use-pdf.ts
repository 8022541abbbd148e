import { useEffect, useState } from "react";
import type { PdfPages } from "./open-pdf";

export type OpenedPdf =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly url: string; readonly pdf: PdfPages }
  | { readonly kind: "failed"; readonly why: string };

/** Opens the PDF at an address and closes the one before it. pdf.js is fetched with the first one. */
export function usePdf(url: string): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ kind: "opening" });
  useEffect(() => {
    let current = true;
    const opening = import("./open-pdf").then(({ openPdf }) => openPdf(url));
    opening.then(
      (pdf) => current && setOpened({ kind: "open", url, pdf }),
      (error: unknown) => current && setOpened({ kind: "failed", why: String(error) }),
    );
    return () => {
      current = false;
      void opening.then((pdf) => pdf.close()).catch(() => undefined);
    };
  }, [url]);
  return opened.kind === "open" && opened.url !== url ? { kind: "opening" } : opened;
}
