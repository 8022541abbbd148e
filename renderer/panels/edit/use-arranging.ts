import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import type { FindingAid } from "../../../archive/model/finding-aid";
import type { TreeRow } from "../../../archive/model/tree-row";
import type { UnitId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import {
  dropTarget,
  fittingPlaces,
  placeAt,
  placeOf,
  stepPlace,
  wayOf,
  type DropTarget,
  type Place,
} from "./arranging";
import { chooseByKey, nothingChosen, rangeTo, toggled, type Standing } from "./choosing";

/** Pixels that a press may slip before it is a drag. */
const SLIP_PX = 5;

/** A move that waits for its answer: keep the codes, or continue those of the new place. */
export interface PendingMove extends Place {
  readonly ids: readonly UnitId[];
}

/** The finding aid that is put in another order. */
interface Arranged {
  readonly aid: FindingAid;
  readonly mayEdit: boolean;
  /** Shows the place that something was moved into. */
  readonly onMoved: (parent: UnitId | null) => void;
}

/** The finding aid put in another order: several rows chosen, dragged, or moved by keys. */
export function useArranging(arranged: Arranged) {
  const { aid, mayEdit } = arranged;
  const [choice, setChoice] = useState(nothingChosen);
  const [pending, setPending] = useState<PendingMove | null>(null);
  const move = useMove(arranged);
  const moving = (id: string) => (choice.ids.includes(id) ? choice.ids : [id]) as readonly UnitId[];
  const clear = () => setChoice(nothingChosen);
  const keys = useMovingKeys(arranged, moving, move, setPending);
  return {
    chosen: choice.ids,
    held: keys.held,
    stuck: keys.stuck,
    pending,
    setPending,
    clear,
    ...useDragging(arranged, moving, setPending),
    /** True when the press chose rows instead of opening one. */
    choose(event: MouseEvent, id: string, standing: Standing): boolean {
      if (!mayEdit || !(event.ctrlKey || event.metaKey || event.shiftKey)) {
        clear();
        return false;
      }
      const to = standing.shown.findIndex((one) => one.id === id);
      setChoice(event.shiftKey ? rangeTo(choice, standing, to) : toggled(choice, id));
      return true;
    },
    /** The row that the reader stands on after a key that moves or chooses; null for other keys. */
    press(event: KeyboardEvent, standing: Standing): number | null {
      const here = standing.shown[standing.at];
      if (!mayEdit || here === undefined) return null;
      if (keys.press(event, here.id)) return standing.at;
      if (event.altKey) return null;
      const { key, shiftKey: shift, ctrlKey, metaKey } = event;
      const chosen = chooseByKey({ key, shift, command: ctrlKey || metaKey }, standing, choice);
      if (chosen !== null) setChoice(chosen.choice);
      return chosen?.to ?? null;
    },
    /** The reader went on without choosing: the next range begins there. */
    wander: () => setChoice((now) => (now.anchor === null ? now : { ...now, anchor: null })),
    async settle(codes: "keep" | "renumber") {
      if (pending === null || !(await move(pending.ids, pending, codes))) return;
      setPending(null);
      clear();
    },
    aid,
  };
}

/** @returns whether it was made */
function useMove({ onMoved }: Arranged) {
  const say = useSay();
  const { make } = useChanges();
  return async (ids: readonly UnitId[], place: Place, codes: "keep" | "renumber") => {
    const what = say("arrange.moved", { count: ids.length });
    const { parent, before } = place;
    const reply = await make("moveUnits", { ids: [...ids], parent, before, codes }, what);
    if (reply.ok) onMoved(parent);
    return reply.ok;
  };
}

/** Alt and an arrow moves by a step; what was picked up with Mod X is put down at another row with Mod V. */
function useMovingKeys(
  { aid }: Arranged,
  moving: (id: string) => readonly UnitId[],
  move: ReturnType<typeof useMove>,
  ask: (move: PendingMove) => void,
) {
  const [held, setHeld] = useState<readonly UnitId[]>([]);
  const [stuck, setStuck] = useState(false);
  const go = (place: Place | null, then: (place: Place) => void) => {
    setStuck(place === null);
    if (place !== null) then(place);
    return true;
  };
  const press = (event: KeyboardEvent, id: string): boolean => {
    const way = event.altKey ? wayOf[event.key] : undefined;
    const ids = moving(id);
    if (way !== undefined)
      return go(stepPlace(aid, ids, way), (place) => void move(ids, place, "keep"));
    setStuck(false);
    if (event.key === "Escape" && held.length > 0) return done(() => setHeld([]));
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey) return false;
    if (event.key === "x") return done(() => setHeld(ids));
    const row = aid.byId.get(id);
    if (event.key !== "v" || held.length === 0 || row === undefined) return false;
    return go(placeAt(aid, held, row), (place) => {
      setHeld([]);
      ask({ ids: held, ...place });
    });
  };
  return { held, stuck, press };
}

function done(act: () => void): true {
  act();
  return true;
}

function useDragging(
  { aid, mayEdit }: Arranged,
  moving: (id: string) => readonly UnitId[],
  ask: (move: PendingMove) => void,
) {
  const [start, setStart] = useState<{ readonly id: string; readonly y: number } | null>(null);
  const [target, setTarget] = useState<DropTarget | null>(null);
  const leave = () => {
    setStart(null);
    setTarget(null);
  };
  return {
    target,
    begin: (event: PointerEvent, id: string) => {
      if (mayEdit && event.button === 0 && event.pointerType !== "touch")
        setStart({ id, y: event.clientY });
    },
    /** @param under the row under the pointer and the part of its height */
    drag(event: PointerEvent, under: { readonly row: TreeRow; readonly part: number } | null) {
      if (start === null || (target === null && Math.abs(event.clientY - start.y) < SLIP_PX))
        return;
      const at = under === null ? null : dropTarget(under.row, under.part);
      const fits = at !== null && fittingPlaces(aid, moving(start.id))(placeOf(aid, at).parent);
      setTarget(fits ? at : null);
    },
    leave,
    drop() {
      if (start !== null && target !== null)
        ask({ ids: moving(start.id), ...placeOf(aid, target) });
      leave();
    },
  };
}

export type ArrangingState = ReturnType<typeof useArranging>;
