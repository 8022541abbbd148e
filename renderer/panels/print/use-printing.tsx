import { useEffect, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import css from "./printed.module.css";

/**
 * Puts pages on paper in the place of the screen: the whole of a list or a text, where the screen shows a window of it. They stand in
 * the page from the command until printing has ended.
 */
export function usePrinting(): {
  readonly print: (pages: ReactNode) => void;
  /** To be put anywhere in what is drawn. */
  readonly printed: ReactNode;
} {
  const [pages, setPages] = useState<ReactNode>(null);
  useEffect(() => {
    if (pages === null) return;
    const end = () => setPages(null);
    window.addEventListener("afterprint", end);
    // Faces of a script are fetched when it first appears; paper is printed once.
    const begin = requestAnimationFrame(() => void document.fonts.ready.then(() => window.print()));
    return () => {
      cancelAnimationFrame(begin);
      window.removeEventListener("afterprint", end);
    };
  }, [pages]);
  const printed =
    pages === null
      ? null
      : createPortal(
          <section className={css["printed"]} data-printed>
            {pages}
          </section>,
          document.body,
        );
  return { print: setPages, printed };
}
