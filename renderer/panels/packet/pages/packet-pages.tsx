import { ChevronLeft, ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { useSay } from "../../../messages/messages";
import { useKeys } from "../../../state/use-keys";
import { Button } from "../../../ui/button";
import { ProblemRow } from "../../../ui/problem-row";
import { useBox } from "../../../ui/use-box";
import { Waiting } from "../../../ui/waiting";
import { sheetsOf, type Sheets } from "./open-sheets";
import css from "./packet-pages.module.css";
import { PageStrip } from "./page-strip";
import { PdfPage } from "./pdf-page";
import { pageWidth, spreadOf, turned } from "./spread";
import { usePdf, type PdfSource } from "./use-pdf";

const LEAST_PAGE = 260;
/** Under this width of the mat, in CSS pixels, one page lies open instead of two. */
const FACING_FROM = 2 * LEAST_PAGE;

/** The made PDF's own pages, two side by side, and all of them in a strip; the first page of a newer one before it is whole. */
export function PacketPages(props: {
  readonly whole: PdfSource | null;
  readonly cover: PdfSource | null;
}) {
  const say = useSay();
  const whole = usePdf(props.whole);
  const cover = usePdf(props.cover);
  const sheets = useMemo(() => sheetsOf(whole, cover), [whole, cover]);
  const [page, setPage] = useState(1);
  if (whole.kind === "failed")
    return (
      <ProblemRow
        problem={{
          code: "window.pages-not-shown",
          message: say("packet.pagesNotShown", { why: whole.why }),
          remedy: say("packet.pagesNotShown.remedy"),
        }}
      />
    );
  if (sheets === null) return <Waiting />;
  return <Opened sheets={sheets} page={Math.min(page, sheets.total)} onTurn={setPage} />;
}

function Opened(props: {
  readonly sheets: Sheets;
  readonly page: number;
  readonly onTurn: (page: number) => void;
}) {
  const say = useSay();
  const { sheets, onTurn } = props;
  const [mat, box] = useBox<HTMLDivElement>();
  const facing = box.width >= FACING_FROM;
  const open = spreadOf(props.page, sheets.total, facing);
  const turn = (by: 1 | -1) => () => onTurn(turned(open[0]!, sheets.total, facing, by));
  useKeys({
    ArrowLeft: turn(-1),
    ArrowRight: turn(1),
    PageUp: turn(-1),
    PageDown: turn(1),
    Home: () => onTurn(1),
    End: () => onTurn(sheets.total),
  });
  const width = pageWidth(box, facing ? 2 : 1, sheets.ratio, LEAST_PAGE);
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
        <span aria-live="polite">
          {open.join("–")}
          {sheets.counting && ` · ${say("packet.counting")}`}
        </span>
        <Button
          label={say("packet.pageAfter")}
          icon={ChevronRight}
          square
          keyName="ArrowRight"
          disabled={open.at(-1) === sheets.total}
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
              pdf={sheets.of(one)}
              page={one}
              width={width}
              name={
                sheets.counting
                  ? say("packet.pageAlone", { page: one })
                  : say("packet.page", { page: one, total: sheets.total })
              }
            />
          ))}
      </div>
      {!sheets.counting && <PageStrip sheets={sheets} open={open} onTurn={onTurn} />}
    </>
  );
}
