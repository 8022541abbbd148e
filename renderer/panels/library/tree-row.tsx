import {
  Archive,
  ChevronDown,
  ChevronRight,
  FileText,
  Folder,
  FolderOpen,
  LockKeyhole,
} from "lucide-react";
import type { MouseEvent, PointerEvent } from "react";
import type { TreeRow } from "../../../archive/model/tree-row";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import type { DropTarget } from "../edit/arranging";
import type { ShownRow } from "./finding-aid";
import css from "./tree-pane.module.css";

const INDENT_PX = 15;
const EDGE_PX = 10;

export const rowId = (id: string) => `tree-${id}`;

/** One row of the finding aid. */
export function Row(props: {
  readonly shown: ShownRow;
  readonly top: number;
  readonly active: boolean;
  readonly chosen: boolean;
  /** Picked up, to be put down at another place. */
  readonly held: boolean;
  readonly within: boolean;
  readonly target: DropTarget["at"] | null;
  readonly onHold: (event: PointerEvent) => void;
  readonly onPress: (event: MouseEvent) => void;
  readonly onFold: () => void;
  readonly onOpen: () => void;
}) {
  const { row, open, place, siblings, number } = props.shown;
  const folds = row.children > 0;
  const Twig = open ? ChevronDown : ChevronRight;
  const state = [
    css["row"],
    row.level === "fonds" && css["fonds"],
    props.active && css["active"],
    props.chosen && css["chosen"],
    props.held && css["held"],
    props.within && css["within"],
    props.target !== null && css[props.target],
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
      onPointerDown={props.onHold}
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
      {number !== "" && <span className={css["number"]}>{`${number} `}</span>}
      {/* Apart from its number, so that a title that runs from right to left is cut at its end. */}
      <span className={css["title"]} dir="auto">
        <Scripted text={row.title} lang={row.language} />
      </span>
      <Signs row={row} />
    </div>
  );
}

function RowIcon({ row, open }: { readonly row: TreeRow; readonly open: boolean }) {
  const holds = row.level === "series" || row.level === "file";
  const Icon = row.level === "fonds" ? Archive : holds ? (open ? FolderOpen : Folder) : FileText;
  return <Icon className="icon-small" aria-hidden />;
}

/** What stands at the end of a row: what visitors do not see, and how much lies beneath. */
function Signs({ row }: { readonly row: TreeRow }) {
  const say = useSay();
  return (
    <>
      {row.withheld !== undefined && (
        <LockKeyhole
          className={`icon-small ${css["withheld"]}`}
          role="img"
          aria-label={say("tree.withheld")}
        />
      )}
      {row.items > 0 && row.children > 0 && (
        <span className={css["count"]} aria-label={say("tree.items", { items: row.items })}>
          {row.items.toLocaleString(say.language)}
        </span>
      )}
    </>
  );
}
