import { ArrowDown, ArrowUp, GripVertical, Plus, X } from "lucide-react";
import {
  Button as AriaButton,
  GridList,
  GridListItem,
  useDragAndDrop,
} from "react-aria-components";
import type { Dossier } from "../../../archive/contract/dossier";
import { useSay } from "../../messages/messages";
import { library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useShell } from "../../state/archive-context";
import { useDesk, type PacketPick } from "../../state/desk-context";
import { Button } from "../../ui/button";
import { ChoiceMenu } from "../../ui/choice-menu";
import { GenreIcon } from "../../ui/genre-icon";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import { movedBefore, movedBy } from "./packet-order";
import css from "./packet-list.module.css";

/** The packet's documents in their order: dragged, or moved with Alt and the arrow keys. */
export function PacketList(props: {
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly chosen: string | null;
  readonly onChoose: (unit: string | null) => void;
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
        dependencies={[props.dossiers, desk.excerpts, say]}
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
            <Row
              pick={pick}
              number={picks.findIndex(({ unit }) => unit === pick.unit) + 1}
              dossier={props.dossiers.get(pick.unit) ?? null}
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

function Row(props: {
  readonly pick: PacketPick;
  readonly number: number;
  readonly dossier: Dossier | null;
  readonly onMove: (by: 1 | -1) => void;
}) {
  const say = useSay();
  const { pick, dossier } = props;
  const { setPicks, picks } = useDesk();
  const grip = (
    <>
      <AriaButton slot="drag" className={css["grip"] ?? ""}>
        <GripVertical className="icon-small" aria-hidden />
      </AriaButton>
      <span className={css["number"]}>{props.number}</span>
    </>
  );
  if (dossier === null) return grip;
  const { unit } = dossier;
  return (
    <>
      {grip}
      <Thumb dossier={dossier} />
      <div>
        <h2>
          <Scripted text={unit.title} />
        </h2>
        <p className={css["place"]}>
          <ReferenceCode code={unit.referenceCode} />
          <span>{unit.dates[0]?.display}</span>
        </p>
        <Quoted pick={pick} />
      </div>
      <div className={css["moves"]}>
        <Button
          label={say("packet.up")}
          icon={ArrowUp}
          square
          keyName="alt+ArrowUp"
          onPress={() => props.onMove(-1)}
        />
        <Button
          label={say("packet.down")}
          icon={ArrowDown}
          square
          keyName="alt+ArrowDown"
          onPress={() => props.onMove(1)}
        />
        <Button
          label={say("packet.remove")}
          icon={X}
          square
          onPress={() => setPicks(picks.filter((one) => one.unit !== pick.unit))}
        />
      </div>
    </>
  );
}

function Thumb({ dossier }: { readonly dossier: Dossier }) {
  const shell = useShell();
  const [first] = dossier.unit.facsimiles;
  if (first === undefined)
    return (
      <span className={css["thumb"]}>
        <GenreIcon genre={dossier.unit.genre} level={dossier.unit.level} />
      </span>
    );
  return <img className={css["thumb"]} src={shell.facsimileUrl(first.id)} alt="" />;
}

/** Whole text or the kept excerpts, where there are any; a changed reading says so. */
function Quoted({ pick }: { readonly pick: PacketPick }) {
  const say = useSay();
  const desk = useDesk();
  const kept = desk.excerpts.filter(({ excerpt }) => excerpt.unit === pick.unit);
  const changed = kept.find(({ state }) => state !== "same");
  if (kept.length === 0) return <p className={css["quoted"]}>{say("packet.whole")}</p>;
  const excerpts = say("packet.excerpts", { count: kept.length });
  return (
    <>
      <ChoiceMenu
        label={say("packet.what")}
        chosen={pick.whole ? "whole" : "excerpts"}
        choices={[
          { id: "whole", label: say("packet.whole") },
          { id: "excerpts", label: excerpts },
        ]}
        onChoose={(id) =>
          desk.setPicks(
            desk.picks.map((one) =>
              one.unit === pick.unit ? { ...one, whole: id === "whole" } : one,
            ),
          )
        }
      />
      {changed !== undefined && changed.state !== "same" && (
        <p className={css["changed"]}>{say(`excerpts.state.${changed.state}`)}</p>
      )}
    </>
  );
}
