import { Plus } from "lucide-react";
import { GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import type { Dossier } from "../../../archive/contract/dossier";
import { useSay } from "../../messages/messages";
import { library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useDesk } from "../../state/desk-context";
import { Button } from "../../ui/button";
import { movedBefore, movedBy } from "./packet-order";
import css from "./packet-list.module.css";
import { PacketRow } from "./packet-row";

/** The packet's documents in their order: dragged, or moved with Alt and the arrow keys. */
export function PacketList(props: {
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly chosen: string | null;
  readonly onChoose: (unit: string | null) => void;
  /** Whether documents have questions. */
  readonly asks: boolean;
}) {
  const say = useSay();
  const desk = useDesk();
  const { picks, setPicks } = desk;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => {
      const [unit] = [...keys];
      if (unit !== undefined)
        setPicks(movedBefore(picks, String(unit), String(target.key), target.dropPosition));
    },
  });
  const move = (unit: string, by: 1 | -1) => setPicks(movedBy(picks, unit, by));
  return (
    <div
      onKeyDownCapture={(event) => {
        // The keys of a headnote's field are its own: the list would take letters and spaces for itself.
        if (isField(event.target)) return event.stopPropagation();
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
        const row = (event.target as Element).closest<HTMLElement>("[role=row][data-key]");
        if (!event.altKey || by === undefined || row?.dataset["key"] === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        move(row.dataset["key"], by);
      }}
    >
      <GridList
        className={css["list"] ?? ""}
        aria-label={say("packet.list")}
        items={picks.map((pick) => ({ ...pick, id: pick.unit }))}
        dependencies={[props.dossiers, desk.excerpts, say, props.asks]}
        keyboardNavigationBehavior="tab"
        selectionMode="single"
        selectedKeys={props.chosen === null ? [] : [props.chosen]}
        onSelectionChange={(keys) => props.onChoose(String([...keys][0] ?? "") || null)}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={css["empty"]}>{say("packet.empty")}</p>}
      >
        {(pick) => (
          <GridListItem
            id={pick.unit}
            className={css["row"] ?? ""}
            textValue={props.dossiers.get(pick.unit)?.unit.title ?? pick.unit}
          >
            <PacketRow
              pick={pick}
              number={picks.findIndex(({ unit }) => unit === pick.unit) + 1}
              dossier={props.dossiers.get(pick.unit) ?? null}
              asks={props.asks}
              onMove={(by) => move(pick.unit, by)}
            />
          </GridListItem>
        )}
      </GridList>
      <div className={css["tools"]}>
        <Button look="line" icon={Plus} label={say("packet.add")} onPress={() => goTo(library())} />
        <span>{say("packet.documents", { count: picks.length })}</span>
      </div>
    </div>
  );
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
