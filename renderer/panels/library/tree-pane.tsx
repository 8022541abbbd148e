import { useVirtualizer } from "@tanstack/react-virtual";
import { Archive, ChevronDown, ChevronRight, FileText, Folder, FolderOpen } from "lucide-react";
import { useEffect, useMemo, useState, type KeyboardEvent } from "react";
import type { TreeRow } from "../../../archive/contract/tree";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import { shownRows, treeMove, unitsAbove, type Folding, type ShownRow } from "./finding-aid";
import css from "./tree-pane.module.css";

const ROW_PX = 27;
const INDENT_PX = 15;
const EDGE_PX = 10;

export interface TreePaneProps {
  readonly rows: readonly TreeRow[];
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
  const { setScroller, shown, at, virtual, fold, press, pressRow, activeId } = useTree(props);
  return (
    <div
      ref={setScroller}
      className={css["tree"]}
      style={{ flexBasis: virtual.getTotalSize() }}
      role="tree"
      tabIndex={0}
      data-pane-first
      aria-label={say("tree")}
      {...(activeId === undefined ? {} : { "aria-activedescendant": activeId })}
      onKeyDown={press}
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
              chosen={props.chosen === one.row.id}
              within={props.within === one.row.id}
              onPress={() => pressRow(item.index)}
              onFold={() => fold(one.row.id, !one.open)}
              onOpen={() => props.onOpen(one.row)}
            />
          );
        })}
      </div>
    </div>
  );
}

function useTree({ rows, chosen, within, onChoose, onOpen }: TreePaneProps) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [folding, setFolding] = useState<Folding>({});
  const [active, setActive] = useState<string | null>(null);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id as string, row])), [rows]);
  const shown = useMemo(
    () => shownRows(rows, folding, unitsAbove(byId, chosen ?? within)),
    [rows, folding, byId, chosen, within],
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

  const fold = (id: string, open: boolean) => setFolding((all) => ({ ...all, [id]: open }));
  const choose = (index: number) => {
    const row = shown[index]?.row;
    if (row === undefined) return;
    setActive(row.id);
    onChoose(row);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = shown[at]?.row;
    if (event.key === "Enter" && row !== undefined) onOpen(row);
    else if (event.key === " ") choose(at);
    else {
      const move = treeMove(event.key, shown, at);
      if (move === null) return;
      if (move.kind === "fold") fold(move.id, move.open);
      else setActive(shown[move.to]?.row.id ?? null);
    }
    event.preventDefault();
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
    activeId: activeRow === undefined ? undefined : rowId(activeRow.id),
  };
}

const rowId = (id: string) => `tree-${id}`;

function Row(props: {
  readonly shown: ShownRow;
  readonly top: number;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly within: boolean;
  readonly onPress: () => void;
  readonly onFold: () => void;
  readonly onOpen: () => void;
}) {
  const { row, open, place, siblings, number } = props.shown;
  const say = useSay();
  const folds = row.children > 0;
  const Twig = open ? ChevronDown : ChevronRight;
  const state = [
    css["row"],
    row.level === "fonds" && css["fonds"],
    props.active && css["active"],
    props.chosen && css["chosen"],
    props.within && css["within"],
  ];
  return (
    <div
      id={rowId(row.id)}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-setsize={siblings}
      aria-posinset={place}
      aria-selected={props.chosen || props.within}
      {...(folds ? { "aria-expanded": open } : {})}
      className={state.filter(Boolean).join(" ")}
      style={{
        transform: `translateY(${props.top}px)`,
        paddingInlineStart: EDGE_PX + row.depth * INDENT_PX,
      }}
      onClick={props.onPress}
      onDoubleClick={props.onOpen}
      title={row.referenceCode}
    >
      <span
        className={css["twig"]}
        onClick={(event) => {
          if (!folds) return;
          event.stopPropagation();
          props.onFold();
        }}
      >
        {folds && <Twig className={css["chevron"]} aria-hidden />}
      </span>
      <RowIcon row={row} open={open} />
      <span className={css["title"]}>
        {number !== "" && `${number} `}
        <Scripted text={row.title} lang={row.language} />
      </span>
      {row.items > 0 && folds && (
        <span className={css["count"]} aria-label={say("tree.items", { items: row.items })}>
          {row.items.toLocaleString(say.language)}
        </span>
      )}
    </div>
  );
}

function RowIcon({ row, open }: { readonly row: TreeRow; readonly open: boolean }) {
  const holds = row.level === "series" || row.level === "file";
  const Icon = row.level === "fonds" ? Archive : holds ? (open ? FolderOpen : Folder) : FileText;
  return <Icon className="icon-small" aria-hidden />;
}
