import { BookmarkPlus, Copy, MessageSquareText, ScanSearch, UserRoundCheck } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import type { Meaning } from "../../../archive/model/highlight";
import { MeaningSign } from "../highlights/meaning-sign";
import { meanings } from "../highlights/meanings";
import { useSay } from "../../messages/messages";
import css from "./excerpt-bar.module.css";

const AWAY_PX = 8;

/** What can be done with the chosen words. It stands under them, or above where there is no room; never over them. */
export function ExcerptBar(props: {
  readonly mayKeep: boolean;
  readonly copied: boolean;
  readonly layout: string;
  readonly onKeep: () => void;
  readonly onCopy: () => void;
  readonly onName: () => void;
  readonly onNote: () => void;
  readonly onLike: () => void;
  readonly onMark: (meaning: Meaning) => void;
}) {
  const say = useSay();
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ readonly left: number; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const place = () => setAt(placeFor(bar.current));
    place();
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    // A band over the page moves the words without any scrolling.
    const watcher = new ResizeObserver(place);
    for (const main of document.querySelectorAll("main")) watcher.observe(main);
    return () => {
      watcher.disconnect();
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
    };
  }, [props.layout]);
  return (
    <div
      ref={bar}
      className={css["bar"]}
      role="toolbar"
      aria-label={say("excerptBar.label")}
      style={at === null ? { visibility: "hidden" } : { left: at.left, top: at.top }}
      // The words stay chosen while a button of theirs is pressed.
      onPointerDown={(event) => event.preventDefault()}
    >
      <button className={css["keep"]} disabled={!props.mayKeep} onClick={props.onKeep}>
        <BookmarkPlus className="icon" aria-hidden />
        {say("excerptBar.keep")} <kbd>E</kbd>
      </button>
      <button onClick={props.onCopy}>
        <Copy className="icon" aria-hidden />
        {say(props.copied ? "copied" : "excerptBar.copy")} <kbd>C</kbd>
      </button>
      <button disabled={!props.mayKeep} onClick={props.onName}>
        <UserRoundCheck className="icon" aria-hidden />
        {say("names.linkWords")} <kbd>L</kbd>
      </button>
      <button disabled={!props.mayKeep} onClick={props.onNote}>
        <MessageSquareText className="icon" aria-hidden />
        {say("own.note")} <kbd>N</kbd>
      </button>
      <button onClick={props.onLike}>
        <ScanSearch className="icon" aria-hidden />
        {say("like.find")} <kbd>M</kbd>
      </button>
      <div className={css["meanings"]} role="group" aria-label={say("highlight.as")}>
        {meanings.map(({ id, key }) => (
          <button
            key={id}
            disabled={!props.mayKeep}
            aria-label={say(`highlight.key.${id}`)}
            onClick={() => props.onMark(id)}
          >
            <MeaningSign meaning={id} className="icon" />
            {say(`highlight.${id}`)} <kbd>{key}</kbd>
          </button>
        ))}
      </div>
    </div>
  );
}

function placeFor(bar: HTMLDivElement | null) {
  const selection = window.getSelection();
  if (bar === null || selection === null || selection.rangeCount === 0) return null;
  const rects = [...selection.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [rects[0], rects.at(-1)];
  if (first === undefined || last === undefined) return null;
  const edge = Math.min(...rects.map(({ left }) => left));
  const left = Math.min(
    Math.max(AWAY_PX, edge - AWAY_PX),
    window.innerWidth - bar.offsetWidth - AWAY_PX,
  );
  const under = last.bottom + AWAY_PX;
  const fits = under + bar.offsetHeight + AWAY_PX < window.innerHeight;
  return { left, top: fits ? under : Math.max(AWAY_PX, first.top - bar.offsetHeight - AWAY_PX) };
}
