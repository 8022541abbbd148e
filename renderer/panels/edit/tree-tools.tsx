import { Columns2, FolderInput, FolderPlus, PencilRuler, Undo2, EyeOff } from "lucide-react";
import { useState } from "react";
import type { ChosenUnits } from "../../../archive/contract/export-units";
import type { TreeRow } from "../../../archive/model/tree-row";
import type { UnitId } from "../../../archive/model/ids";
import { useSay, type Say } from "../../messages/messages";
import { asSearch, everything } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useKeys } from "../../state/use-keys";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { keySign } from "../../ui/key-cap";
import { ExportButton } from "../export/export-button";
import { BringBackSheet } from "./bring-back-sheet";
import { BulkSheet } from "./bulk-sheet";
import { NewUnitSheet } from "./new-unit-sheet";
import css from "./tree-tools.module.css";

/** What can be done with the rows that are chosen in the finding aid, or with the one in view. */
export function TreeTools(props: {
  readonly ids: readonly UnitId[];
  readonly byId: ReadonlyMap<string, TreeRow>;
  /** How many are picked up and wait for their place. */
  readonly held: number;
  /** The last key found no place that way. */
  readonly stuck: boolean;
  readonly onMove: () => void;
  readonly onDone: () => void;
}) {
  const say = useSay();
  const { make } = useChanges();
  const { ids, byId } = props;
  const [sheet, setSheet] = useState<"new" | "bulk" | "back" | null>(null);
  const close = () => setSheet(null);
  const compare = () => {
    const [id, beside] = ids;
    if (id !== undefined && ids.length < 3)
      goTo({ screen: "compare", id, reading: null, beside: beside ?? null, besideReading: null });
  };
  useKeys({ w: compare });
  const withdraw = async () => {
    const why = say("arrange.withdrawnHere");
    const what = say("arrange.withdrawn", { count: ids.length });
    const reply = await make("withdrawUnits", { ids: [...ids], why }, what);
    if (reply.ok) props.onDone();
  };
  return (
    <div className={css["tools"]} role="toolbar" aria-label={say("arrange.tools")}>
      <Button square icon={FolderPlus} label={say("arrange.new")} onPress={() => setSheet("new")} />
      <Button
        square
        icon={FolderInput}
        label={say("arrange.moveTo")}
        disabled={ids.length === 0}
        onPress={props.onMove}
      />
      <Button
        square
        icon={PencilRuler}
        label={say("arrange.bulk")}
        disabled={ids.length === 0}
        onPress={() => setSheet("bulk")}
      />
      <Button
        square
        icon={EyeOff}
        label={say("arrange.withdraw")}
        disabled={ids.length === 0}
        onPress={() => void withdraw()}
      />
      <Button
        square
        icon={Columns2}
        label={say(ids.length === 2 ? "compare.two" : "compare.key")}
        keyName="w"
        disabled={ids.length !== 1 && ids.length !== 2}
        onPress={compare}
      />
      <ExportButton
        square
        {...handedOut(ids, byId)}
        title={byId.get(ids[0] ?? "")?.title ?? ""}
        label={say("export.chosen")}
      />
      <Button square icon={Undo2} label={say("arrange.back")} onPress={() => setSheet("back")} />
      <span className={css["count"]} role="status">
        {said(say, props)}
      </span>
      {sheet === "new" && <NewUnitSheet parent={byId.get(ids[0] ?? "") ?? null} onClose={close} />}
      {sheet === "bulk" && <BulkSheet ids={ids} onClose={close} />}
      {sheet === "back" && <BringBackSheet onClose={close} />}
    </div>
  );
}

/** The chosen rows; of one folder alone all that lies in it. */
function handedOut(
  ids: readonly UnitId[],
  byId: ReadonlyMap<string, TreeRow>,
): { readonly of: ChosenUnits; readonly count: number } {
  const [id] = ids;
  const row = byId.get(id ?? "");
  if (id === undefined || ids.length > 1 || row === undefined || row.items === 0)
    return { of: { kind: "units", ids: [...ids] }, count: ids.length };
  const { text, narrowing, names } = asSearch({ ...everything, within: id }, 0, 1);
  return { of: { kind: "found", text, narrowing, names }, count: row.items };
}

function said(
  say: Say,
  {
    ids,
    held,
    stuck,
  }: { readonly ids: readonly UnitId[]; readonly held: number; readonly stuck: boolean },
): string {
  if (stuck) return say("arrange.stuck");
  if (held > 0) return say("arrange.held", { count: held, key: keySign("mod+v") });
  return ids.length > 1 ? say("arrange.chosen", { count: ids.length }) : "";
}
