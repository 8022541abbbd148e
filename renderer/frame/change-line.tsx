import { Redo2, Undo2 } from "lucide-react";
import { useSay } from "../messages/messages";
import { useChanges } from "../state/changes-context";
import { keySign } from "../ui/key-cap";
import { UnderWayLine } from "./under-way-line";
import css from "./change-line.module.css";

/** At the foot: what the reader changed last, and the way back. It stays until another change is made. */
export function ChangeLine() {
  const say = useSay();
  const { last, taken, takeBack, doAgain, underWay } = useChanges();
  const said = taken === null ? last?.what : say("undo.backTaken", { what: taken.what });
  if (underWay !== null)
    return (
      <span className={css["line"]}>
        <UnderWayLine key={underWay.job} underWay={underWay} />
      </span>
    );
  return (
    <span className={css["line"]} role="status">
      {said !== undefined && <span className={css["what"]}>{said}</span>}
      {taken === null && last !== null && (
        <button onClick={() => void takeBack()} title={keySign("mod+z")}>
          <Undo2 className="icon-small" aria-hidden />
          {say("undo")}
        </button>
      )}
      {taken !== null && (
        <button onClick={() => void doAgain()} title={keySign("mod+shift+z")}>
          <Redo2 className="icon-small" aria-hidden />
          {say("undo.again")}
        </button>
      )}
    </span>
  );
}
