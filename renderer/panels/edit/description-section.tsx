import { History, ListChecks, LockKeyhole } from "lucide-react";
import { useState } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import css from "./description-section.module.css";
import { DescriptionSheet } from "./description-sheet";
import { shownFields } from "./field-list";
import { FieldRow } from "./field-row";
import { HistorySheet } from "./history-sheet";
import { useMayEdit } from "./use-may-edit";

/** The description of a unit, field by field, each with what it rests on; edited where it stands. */
export function DescriptionSection({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const mayEdit = useMayEdit();
  const [sheet, setSheet] = useState<"all" | "history" | null>(null);
  const { unit, version } = dossier;
  return (
    <section className={css["section"]} aria-label={say("edit.title")}>
      <div className={css["head"]}>
        <h2>{say("edit.title")}</h2>
        <Button icon={History} label={say("edit.history")} onPress={() => setSheet("history")} />
        {mayEdit && (
          <Button icon={ListChecks} label={say("edit.all")} onPress={() => setSheet("all")} />
        )}
      </div>
      <Withheld dossier={dossier} />
      <ul className={css["rows"]}>
        {shownFields(unit, false).map((shown) => (
          <FieldRow
            key={shown.name}
            unit={unit}
            version={version}
            shown={shown}
            mayEdit={mayEdit}
          />
        ))}
      </ul>
      <Sheet open={sheet === "all"} steady label={say("edit.all")} onClose={() => setSheet(null)}>
        <DescriptionSheet dossier={dossier} onClose={() => setSheet(null)} />
      </Sheet>
      <Sheet
        open={sheet === "history"}
        at="wide"
        label={say("edit.history")}
        onClose={() => setSheet(null)}
      >
        <HistorySheet dossier={dossier} onClose={() => setSheet(null)} />
      </Sheet>
    </section>
  );
}

/** The sign for the keeper: visitors do not see this unit, and why. */
function Withheld({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const { withheld, unit } = dossier;
  if (withheld == null) return null;
  const { access, by, title } = withheld;
  return (
    <p className={css["withheld"]}>
      <LockKeyhole className="icon-small" aria-hidden />
      <span>
        {access.until === null
          ? say("access.withheld")
          : say("access.withheldUntil", { until: access.until })}
        {by !== unit.id && ` ${say("access.inherited", { title })}`}
        {access.why !== null && ` ${access.why}`}
      </span>
    </p>
  );
}
