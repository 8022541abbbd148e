import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useState } from "react";
import type { Transcription } from "../../../archive/model/transcription";
import type { Proposal } from "../../../archive/model/proposal";
import { useSay } from "../../messages/messages";
import { evidenceLines, evidenceRuns, placed, type EvidenceRun } from "./evidence-runs";
import css from "./evidence-text.module.css";

const LETTERS_A_ROW = 66;
const ROW_PX = 31;
const PARAGRAPH_PX = 13;

/** The text with the words that proposals rest on. Only the lines in sight are drawn. */
export function EvidenceText(props: {
  readonly reading: Transcription;
  readonly proposals: readonly Proposal[];
  readonly now: string | null;
  readonly source: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const say = useSay();
  const { reading, proposals, now } = props;
  const { text } = reading;
  const all = useMemo(() => placed(proposals, text), [proposals, text]);
  const lines = useMemo(() => evidenceLines(text, all), [text, all]);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: (at) => {
      const { start, end } = lines[at]!;
      return Math.ceil((end - start) / LETTERS_A_ROW) * ROW_PX + PARAGRAPH_PX;
    },
    overscan: 8,
    initialRect: { width: 640, height: 900 },
  });
  const goal = all.find(({ proposal }) => proposal.id === now)?.start;
  useEffect(() => {
    if (goal === undefined || scroller === null) return;
    const at = lines.findLastIndex(({ start }) => start <= goal);
    if (at >= 0) virtual.scrollToIndex(at, { align: at < 6 ? "auto" : "center" });
  }, [virtual, goal, lines, scroller]);
  const choose = (number: number) => {
    const chosen = proposals[number - 1];
    if (chosen !== undefined) props.onChoose(chosen.id);
  };
  return (
    <section
      ref={setScroller}
      className={css["text"]}
      aria-label={say("review.evidence")}
      tabIndex={0}
      data-pane
    >
      {props.source !== null && <p className={css["source"]}>{props.source}</p>}
      <div
        className={css["body"]}
        lang={reading.language}
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]!;
          return (
            <div
              key={index}
              data-index={index}
              ref={(node) => virtual.measureElement(node)}
              className={css["row"]}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.begins.length > 0 && (
                <p className={css["begins"]} lang={say.language}>
                  {say("review.new")} <sup>{line.begins.join(" ")}</sup>
                </p>
              )}
              <p className={line.clutter ? css["clutter"] : css["line"]}>
                {line.clutter && <span className="unseen">{say("review.clutter")}: </span>}
                {evidenceRuns(line.start, line.end, all, now).map((run) => (
                  <Run key={run.start} run={run} text={text} onChoose={choose} />
                ))}
              </p>
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Run(props: {
  readonly run: EvidenceRun;
  readonly text: string;
  readonly onChoose: (number: number) => void;
}) {
  const say = useSay();
  const { run } = props;
  const words = props.text.slice(run.start, run.end);
  const numbers = run.numbers.map((number) => (
    <button
      key={number}
      className={css["number"]}
      aria-label={say("review.bookmark", { number })}
      tabIndex={-1}
      onClick={() => props.onChoose(number)}
    >
      {number}
    </button>
  ));
  if (run.look === "plain") return <span>{words}</span>;
  const Words = run.look === "now" ? "mark" : "span";
  return (
    <Words className={css[run.look]}>
      {words}
      {numbers}
    </Words>
  );
}
