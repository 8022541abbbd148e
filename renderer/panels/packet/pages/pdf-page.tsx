import { useEffect, useRef } from "react";
import type { PdfPages } from "./open-pdf";

/** One page of the PDF itself, drawn for the screen's own pixels. */
export function PdfPage(props: {
  readonly pdf: PdfPages;
  readonly page: number;
  /** In CSS pixels. */
  readonly width: number;
  /** Its name; without one it says nothing, for its button speaks. */
  readonly name?: string;
}) {
  const { pdf, page, width } = props;
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null || width === 0) return;
    const leaving = new AbortController();
    // Drawn beside the page and put down whole: a page half drawn would flicker at each resize.
    const sheet = document.createElement("canvas");
    pdf.draw(page, sheet, Math.round(width * window.devicePixelRatio), leaving.signal).then(
      () => {
        if (leaving.signal.aborted) return;
        canvas.width = sheet.width;
        canvas.height = sheet.height;
        canvas.getContext("2d")?.drawImage(sheet, 0, 0);
        canvas.dataset["drawn"] = String(page);
      },
      // An abandoned drawing: the page was turned or resized meanwhile.
      () => undefined,
    );
    return () => leaving.abort();
  }, [pdf, page, width]);
  return (
    <canvas
      ref={ref}
      {...(props.name === undefined
        ? { "aria-hidden": true }
        : { role: "img", "aria-label": props.name })}
      style={{ inlineSize: width, blockSize: Math.round(width / pdf.ratio) }}
    />
  );
}
