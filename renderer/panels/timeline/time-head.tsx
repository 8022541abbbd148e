import { ZoomIn, ZoomOut } from "lucide-react";
import type { Output } from "../../../archive/contract";
import { useSay } from "../../messages/messages";
import { library, type Route } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { Button } from "../../ui/button";
import { Segment } from "../../ui/segment";
import { spanWords } from "./days";
import css from "./timeline-screen.module.css";
import type { useTime } from "./use-time";

/** What time is chosen, what it certainly and possibly holds, what has no date, and the ways to look. */
export function TimeHead(props: {
  readonly route: Extract<Route, { readonly screen: "timeline" }>;
  readonly timeline: Output<"timeline">;
  readonly time: ReturnType<typeof useTime>;
}) {
  const say = useSay();
  const { route, timeline, time } = props;
  const { within, undated, whole } = timeline;
  const shown = time.span ?? whole;
  const { text, date } = route.query;
  return (
    <div className={css["head"]}>
      <p className={css["words"]} role="status">
        {shown !== null && <b>{spanWords(shown, say.language)}</b>}
        <span>{say("years.certain", { count: within.certain })}</span>
        {within.possible > 0 && <span>{say("years.possible", { count: within.possible })}</span>}
        {undated > 0 && <span>{say("years.undated", { count: undated })}</span>}
      </p>
      <button className={css["asked"]} onClick={() => goTo(library(route.query))}>
        {text.trim() === "" ? say("timeline.inLibrary") : say("timeline.asked", { text })}
      </button>
      {date !== null && (
        <button className={css["asked"]} onClick={() => time.narrow(null)}>
          {say("years.clear")}
        </button>
      )}
      <span className={css["grow"]} />
      <Button
        label={say("timeline.closer")}
        icon={ZoomIn}
        square
        keyName="+"
        onPress={() => time.zoom("closer")}
      />
      <Button
        label={say("timeline.wider")}
        icon={ZoomOut}
        square
        keyName="-"
        disabled={route.look === null}
        onPress={() => time.zoom("wider")}
      />
      <Segment
        label={say("timeline.view")}
        choices={(["documents", "letters", "table"] as const).map((id) => ({
          id,
          label: say(`timeline.${id}`),
        }))}
        chosen={route.view}
        onChoose={time.show}
      />
    </div>
  );
}
