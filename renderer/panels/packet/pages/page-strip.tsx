import { useEffect, useRef, useState } from "react";
import { useSay } from "../../../messages/messages";
import type { PdfPages } from "./open-pdf";
import type { Sheets } from "./open-sheets";
import css from "./packet-pages.module.css";
import { PdfPage } from "./pdf-page";

const THUMB_HEIGHT = 68;

/** Every page small, in a row; the open ones are bounded. A page is drawn when it first comes into sight. */
export function PageStrip(props: {
  readonly sheets: Sheets;
  readonly open: readonly number[];
  readonly onTurn: (page: number) => void;
}) {
  const say = useSay();
  const { sheets, open } = props;
  const pages = Array.from({ length: sheets.total }, (_, at) => at + 1);
  return (
    <ol className={css["strip"]} aria-label={say("packet.strip")} data-strip>
      {pages.map((page) => (
        <Thumb
          key={page}
          pdf={sheets.of(page)}
          total={sheets.total}
          page={page}
          open={open.includes(page)}
          onTurn={() => props.onTurn(page)}
        />
      ))}
    </ol>
  );
}

function Thumb(props: {
  readonly pdf: PdfPages;
  readonly total: number;
  readonly page: number;
  readonly open: boolean;
  readonly onTurn: () => void;
}) {
  const say = useSay();
  const { pdf, page, open } = props;
  const ref = useRef<HTMLLIElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (ref.current === null) return;
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: "0px 200px" },
    );
    watcher.observe(ref.current);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    if (open) ref.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [open]);
  const width = Math.round(THUMB_HEIGHT * pdf.ratio);
  return (
    <li ref={ref}>
      <button
        aria-label={say("packet.page", { page, total: props.total })}
        aria-current={open ? "page" : undefined}
        style={{ inlineSize: width, blockSize: THUMB_HEIGHT }}
        onClick={props.onTurn}
      >
        {seen && <PdfPage pdf={pdf} page={page} width={width} />}
      </button>
    </li>
  );
}
