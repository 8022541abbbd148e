import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from "react";
import type { TreeRow } from "../../../archive/contract/tree";
import type { UnitId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import {
  dropTarget,
  mayStand,
  placeOf,
  rowsBetween,
  stepPlace,
  type DropTarget,
  type Place,
} from "./arranging";

/** Pixels that a press may slip before it is a drag. */
const SLIP_PX = 5;

/** A move that waits for its answer: keep the codes, or continue those of the new place. */
export interface PendingMove extends Place {
  readonly ids: readonly UnitId[];
}

/** The finding aid put in another order: several rows chosen, dragged, or moved by keys. */
export function useArranging(
  rows: readonly TreeRow[],
  byId: ReadonlyMap<string, TreeRow>,
  mayEdit: boolean,
) {
  const say = useSay();
  const { make } = useChanges();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [start, setStart] = useState<{ readonly id: string; readonly y: number } | null>(null);
  const [target, setTarget] = useState<DropTarget | null>(null);
  const [pending, setPending] = useState<PendingMove | null>(null);
  const dragged = (id: string) => (chosen.includes(id) ? chosen : [id]);
  const move = (ids: readonly UnitId[], place: Place, codes: "keep" | "renumber") =>
    make(
      "moveUnits",
      { ids: [...ids], ...place, codes },
      say("arrange.moved", { count: ids.length }),
    );

  return {
    chosen,
    target,
    pending,
    dragging: target !== null,
    setPending,
    clear: () => setChosen([]),
    /** True when the press chose rows instead of opening one. */
    choose(event: MouseEvent, id: string, shown: readonly string[]): boolean {
      if (!mayEdit || !(event.ctrlKey || event.metaKey || event.shiftKey)) {
        setChosen([]);
        return false;
      }
      if (event.shiftKey) setChosen(rowsBetween(shown, chosen.at(-1) ?? id, id));
      else setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
      return true;
    },
    begin: (event: PointerEvent, id: string) => {
      if (mayEdit && event.button === 0 && event.pointerType !== "touch")
        setStart({ id, y: event.clientY });
    },
    /** @param under the row under the pointer and the part of its height */
    drag(event: PointerEvent, under: { readonly row: TreeRow; readonly part: number } | null) {
      if (start === null || (target === null && Math.abs(event.clientY - start.y) < SLIP_PX))
        return;
      const held = under === null ? null : dropTarget(under.row, under.part);
      const fits = held !== null && mayStand(byId, dragged(start.id), placeOf(rows, held).parent);
      setTarget(fits ? held : null);
    },
    leave() {
      setStart(null);
      setTarget(null);
    },
    drop() {
      if (start !== null && target !== null)
        setPending({ ids: dragged(start.id) as readonly UnitId[], ...placeOf(rows, target) });
      setStart(null);
      setTarget(null);
    },
    /** Alt and an arrow moves among the siblings. True when the key was one of these. */
    press(event: KeyboardEvent, id: string | undefined): boolean {
      const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
      if (!mayEdit || !event.altKey || by === 0 || id === undefined) return false;
      const place = stepPlace(rows, id, by);
      if (place !== null) void move([id as UnitId], place, "keep");
      return true;
    },
    async settle(codes: "keep" | "renumber") {
      if (pending === null) return;
      const reply = await move(pending.ids, pending, codes);
      if (!reply.ok) return;
      setPending(null);
      setChosen([]);
    },
  };
}

export type ArrangingState = ReturnType<typeof useArranging>;
