import { useState, type ReactNode } from "react";
import type { FindingAid } from "../../../archive/model/finding-aid";
import type { UnitId } from "../../../archive/model/ids";
import { MoveSheet } from "./move-sheet";
import { TreeTools } from "./tree-tools";
import type { ArrangingState } from "./use-arranging";

/** The finding aid with its tools above, and the question that a move asks. */
export function TreeArranging(props: {
  readonly aid: FindingAid;
  readonly arranging: ArrangingState;
  /** The row that keys act on, where none was chosen. */
  readonly inView: UnitId | undefined;
  readonly children: ReactNode;
}) {
  const { arranging, aid, inView } = props;
  const [choosing, setChoosing] = useState(false);
  const chosen = arranging.chosen as readonly UnitId[];
  const ids = chosen.length > 0 ? chosen : inView === undefined ? [] : [inView];
  const { pending, setPending } = arranging;
  const ask = () => {
    setChoosing(true);
    setPending({ ids, parent: aid.byId.get(ids[0] ?? "")?.parent ?? null, before: null });
  };
  const close = () => {
    setChoosing(false);
    setPending(null);
  };
  return (
    <>
      <TreeTools
        ids={ids}
        byId={aid.byId}
        held={arranging.held.length}
        stuck={arranging.stuck}
        onMove={ask}
        onDone={arranging.clear}
      />
      {props.children}
      {pending !== null && (
        <MoveSheet
          move={pending}
          aid={aid}
          choosing={choosing}
          onPlace={(parent) => setPending({ ...pending, parent, before: null })}
          onMove={(codes) => void arranging.settle(codes).then(() => setChoosing(false))}
          onClose={close}
        />
      )}
    </>
  );
}
