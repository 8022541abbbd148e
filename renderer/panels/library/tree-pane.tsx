import { useVirtualizer } from "@tanstack/react-virtual";
import {
  useEffect,
  useMemo,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from "react";
import type { FindingAid } from "../../../archive/model/finding-aid";
import type { TreeRow } from "../../../archive/model/tree-row";
import { useSay } from "../../messages/messages";
import { TreeArranging } from "../edit/tree-arranging";
import { useArranging } from "../edit/use-arranging";
import { useMayEdit } from "../edit/use-may-edit";
import { shownRows, treeMove, unitsAbove, type Folding } from "./finding-aid";
import { Row, rowId } from "./tree-row";
import css from "./tree-pane.module.css";

const ROW_PX = 27;

export interface TreePaneProps {
  readonly aid: FindingAid;
  /** The unit in the preview. */
  readonly chosen: string | null;
  /** The unit that the results are narrowed to. */
  readonly within: string | null;
  readonly onChoose: (row: TreeRow) => void;
  readonly onOpen: (row: TreeRow) => void;
}

/** The finding aid as a tree: only the rows in sight are drawn, so a hundred thousand units scroll like ten. */
export function TreePane(props: TreePaneProps) {
  const say = useSay();
  const { setScroller, shown, at, virtual, fold, press, pressRow, activeId, hands, arranging } =
    useTree(props);
  const chosen = useMemo(() => new Set(arranging.chosen), [arranging.chosen]);
  // While several are chosen, the one in the preview is not among them unless it was chosen too.
  const isChosen = (id: string) => (chosen.size === 0 ? props.chosen === id : chosen.has(id));
  const tree = (
    <div
      ref={setScroller}
      className={css["tree"]}
      // A short tree leaves its room to the facets, and a long one keeps what it needs to be read.
      style={{
        flexBasis: virtual.getTotalSize(),
        minBlockSize: `min(42%, ${String(virtual.getTotalSize())}px)`,
      }}
      role="tree"
      tabIndex={0}
      data-pane-first
      aria-label={say("tree")}
      {...(activeId === undefined ? {} : { "aria-activedescendant": activeId })}
      aria-multiselectable={arranging.mayEdit}
      onKeyDown={press}
      {...hands}
    >
      <div
        role="presentation"
        className={css["rows"]}
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const one = shown[item.index];
          return one === undefined ? null : (
            <Row
              key={one.row.id}
              shown={one}
              top={item.start}
              active={item.index === at}
              chosen={isChosen(one.row.id)}
              held={arranging.held.includes(one.row.id)}
              target={arranging.target?.row.id === one.row.id ? arranging.target.at : null}
              within={props.within === one.row.id}
              onPress={(event) => pressRow(item.index, event)}
              onHold={(event) => arranging.begin(event, one.row.id)}
              onFold={() => fold(one.row.id, !one.open)}
              onOpen={() => props.onOpen(one.row)}
            />
          );
        })}
      </div>
    </div>
  );
  return arranging.mayEdit ? (
    <TreeArranging aid={props.aid} arranging={arranging} inView={shown[at]?.row.id}>
      {tree}
    </TreeArranging>
  ) : (
    tree
  );
}

const isCommand = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey;

function useTree({ aid, chosen, within, onChoose, onOpen }: TreePaneProps) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [folding, setFolding] = useState<Folding>({});
  const [active, setActive] = useState<string | null>(null);
  const mayEdit = useMayEdit();
  const fold = (id: string, open: boolean) => setFolding((all) => ({ ...all, [id]: open }));
  const onMoved = (parent: string | null) => parent !== null && fold(parent, true);
  const arranging = { ...useArranging({ aid, mayEdit, onMoved }), mayEdit };
  const shown = useMemo(
    () => shownRows(aid, folding, unitsAbove(aid.byId, chosen ?? within)),
    [aid, folding, chosen, within],
  );
  const focus = active ?? chosen ?? within;
  const at = Math.max(
    0,
    shown.findIndex(({ row }) => row.id === focus),
  );
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 12,
    initialRect: { width: 260, height: 600 },
  });
  useEffect(() => {
    if (focus !== null) virtual.scrollToIndex(at, { align: "auto" });
  }, [virtual, focus, at]);

  const inSight = useMemo(() => shown.map(({ row }) => row), [shown]);
  const standing = { shown: inSight, at };
  const stand = (to: number) => setActive(inSight[to]?.id ?? null);
  const choose = (index: number, event?: MouseEvent) => {
    const row = shown[index]?.row;
    if (row === undefined) return;
    if (event !== undefined && arranging.choose(event, row.id, standing)) return setActive(row.id);
    setActive(row.id);
    onChoose(row);
  };
  const press = (event: KeyboardEvent) => {
    const row = shown[at]?.row;
    const to = arranging.press(event, standing);
    if (to !== null) {
      stand(to);
      return event.preventDefault();
    }
    if (isCommand(event)) return;
    if (event.key === "Enter" && row !== undefined) onOpen(row);
    else if (event.key === " ") choose(at);
    else {
      const move = treeMove(event.key, shown, at);
      if (move === null) return;
      arranging.wander();
      if (move.kind === "fold") fold(move.id, move.open);
      else stand(move.to);
    }
    event.preventDefault();
  };
  /** The row under the pointer, and how far down its height that is. */
  const under = (event: PointerEvent) => {
    if (scroller === null) return null;
    const y = event.clientY - scroller.getBoundingClientRect().top + scroller.scrollTop;
    const row = shown[Math.floor(y / ROW_PX)]?.row;
    return row === undefined ? null : { row, part: (y % ROW_PX) / ROW_PX };
  };
  const hands = {
    onPointerMove: (event: PointerEvent) => arranging.drag(event, under(event)),
    onPointerUp: arranging.drop,
    onPointerLeave: arranging.leave,
  };
  const activeRow = shown[at]?.row;
  return {
    setScroller,
    shown,
    at,
    virtual,
    fold,
    press,
    pressRow: choose,
    hands,
    arranging,
    activeId: activeRow === undefined ? undefined : rowId(activeRow.id),
  };
}
