import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { useSay } from "../../../messages/messages";
import { useKeys } from "../../../state/use-keys";
import { Button } from "../../../ui/button";
import { ProblemRow } from "../../../ui/problem-row";
import { useBox } from "../../../ui/use-box";
import { Waiting } from "../../../ui/waiting";
import type { PdfPages } from "./open-pdf";
import css from "./packet-pages.module.css";
import { PageStrip } from "./page-strip";
import { PdfPage } from "./pdf-page";
import { pageWidth, spreadOf, turned } from "./spread";
import { usePdf } from "./use-pdf";

const LEAST_PAGE = 260;
/** Under this width of the mat, in CSS pixels, one page lies open instead of two. */
const FACING_FROM = 2 * LEAST_PAGE;

/** The made PDF's own pages, two side by side, and all of them in a strip. */
export function PacketPages({ url }: { readonly url: string }) {
  const say = useSay();
  const opened = usePdf(url);
  const [page, setPage] = useState(1);
  if (opened.kind === "opening") return <Waiting />;
  if (opened.kind === "failed")
    return (
      <ProblemRow
        problem={{
          code: "window.pages-not-shown",
          message: say("packet.pagesNotShown", { why: opened.why }),
          remedy: say("packet.pagesNotShown.remedy"),
        }}
      />
    );
  return <Opened pdf={opened.pdf} page={Math.min(page, opened.pdf.total)} onTurn={setPage} />;
}

function Opened(props: {
  readonly pdf: PdfPages;
  readonly page: number;
  readonly onTurn: (page: number) => void;
}) {
  const say = useSay();
  const { pdf, onTurn } = props;
  const [mat, box] = useBox<HTMLDivElement>();
  const facing = box.width >= FACING_FROM;
  const open = spreadOf(props.page, pdf.total, facing);
  const turn = (by: 1 | -1) => () => onTurn(turned(open[0]!, pdf.total, facing, by));
  useKeys({
    ArrowLeft: turn(-1),
    ArrowRight: turn(1),
    PageUp: turn(-1),
    PageDown: turn(1),
    Home: () => onTurn(1),
    End: () => onTurn(pdf.total),
  });
  const width = pageWidth(box, facing ? 2 : 1, pdf.ratio, LEAST_PAGE);
  return (
    <>
      <div className={css["turner"]} role="toolbar" aria-label={say("packet.turn")}>
        <Button
          label={say("packet.pageBefore")}
          icon={ChevronLeft}
          square
          keyName="ArrowLeft"
          disabled={open[0] === 1}
          onPress={turn(-1)}
        />
        <span aria-live="polite">{open.join("–")}</span>
        <Button
          label={say("packet.pageAfter")}
          icon={ChevronRight}
          square
          keyName="ArrowRight"
          disabled={open.at(-1) === pdf.total}
          onPress={turn(1)}
        />
      </div>
      <div
        className={css["spread"]}
        ref={mat}
        tabIndex={0}
        role="group"
        aria-label={say("preview")}
      >
        {box.width > 0 &&
          open.map((one) => (
            <PdfPage
              key={one}
              pdf={pdf}
              page={one}
              width={width}
              name={say("packet.page", { page: one, total: pdf.total })}
            />
          ))}
      </div>
      <PageStrip pdf={pdf} open={open} onTurn={onTurn} />
    </>
  );
}
