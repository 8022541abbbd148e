import { LockKeyhole } from "lucide-react";
import { useState } from "react";
import { inReadingOrder, type FindingAid } from "../../../archive/model/finding-aid";
import type { TreeRow } from "../../../archive/model/tree-row";
import type { UnitId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { fittingPlaces } from "./arranging";
import css from "./move-sheet.module.css";
import type { PendingMove } from "./use-arranging";

/** Asks what a move does to the reference codes, and says which restriction holds at the new place. */
export function MoveSheet(props: {
  readonly move: PendingMove;
  readonly aid: FindingAid;
  /** The place is chosen here, not by a drop. */
  readonly choosing: boolean;
  readonly onPlace: (parent: UnitId | null) => void;
  readonly onMove: (codes: "keep" | "renumber") => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const {
    move,
    aid: { byId },
  } = props;
  const [codes, setCodes] = useState<"keep" | "renumber">("keep");
  const above = move.parent === null ? undefined : byId.get(move.parent);
  const first = byId.get(move.ids[0] ?? "");
  const what = say("arrange.what", { count: move.ids.length, title: first?.title ?? "" });
  return (
    <Sheet open label={say("arrange.title")} onClose={props.onClose}>
      <div className={css["move"]}>
        <h2>{what}</h2>
        {props.choosing ? (
          <PlaceChoice {...props} />
        ) : (
          <p>{say("arrange.into", { title: above?.title ?? say("arrange.top") })}</p>
        )}
        <AccessNotice there={above?.withheld} here={first?.withheld} />
        <fieldset>
          <legend>{say("arrange.codes")}</legend>
          {(["keep", "renumber"] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="codes"
                checked={codes === one}
                onChange={() => setCodes(one)}
              />
              {say(`arrange.codes.${one}`)}
            </label>
          ))}
        </fieldset>
        <div className={css["actions"]}>
          <Button label={say("edit.cancel")} onPress={props.onClose} />
          <Button look="primary" label={say("arrange.move")} onPress={() => props.onMove(codes)} />
        </div>
      </div>
    </Sheet>
  );
}

/** Says what a restriction of the present place or of the new one means for what is moved. */
function AccessNotice(props: {
  readonly there: TreeRow["withheld"];
  readonly here: TreeRow["withheld"];
}) {
  const say = useSay();
  const { there, here } = props;
  const closes = there !== undefined && here === undefined;
  const opens = there === undefined && here === "inherited";
  if (!closes && !opens) return null;
  return (
    <p className={css["doubt"]}>
      <LockKeyhole className="icon-small" aria-hidden />
      {say(closes ? "arrange.withheldThere" : "arrange.openThere")}
    </p>
  );
}

const MOST_SHOWN = 50;

/** The places that can hold what is moved, found by their words. */
function PlaceChoice(props: {
  readonly move: PendingMove;
  readonly aid: FindingAid;
  readonly onPlace: (parent: UnitId | null) => void;
}) {
  const say = useSay();
  const [words, setWords] = useState("");
  const sought = words.trim().toLocaleLowerCase(say.language);
  const fits = fittingPlaces(props.aid, props.move.ids);
  const fitting = firstOf(
    inReadingOrder(props.aid),
    ({ id, title, referenceCode }) =>
      fits(id) && `${referenceCode} ${title}`.toLocaleLowerCase(say.language).includes(sought),
  );
  return (
    <>
      <label>
        <span>{say("arrange.where")}</span>
        <input autoFocus value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <ul className={css["places"]} aria-label={say("arrange.where")}>
        {fitting.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              aria-pressed={props.move.parent === row.id}
              onClick={() => props.onPlace(row.id)}
            >
              <code>{row.referenceCode}</code> {row.title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The first rows that are right; no further is looked than needed. */
function firstOf(rows: Iterable<TreeRow>, isRight: (row: TreeRow) => boolean): readonly TreeRow[] {
  const found: TreeRow[] = [];
  for (const row of rows) {
    if (isRight(row)) found.push(row);
    if (found.length === MOST_SHOWN) break;
  }
  return found;
}
