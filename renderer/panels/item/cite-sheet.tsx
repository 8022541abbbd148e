import { X } from "lucide-react";
import type { UnitId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { CitationSection } from "./citation-section";
import css from "./cite-sheet.module.css";

/** The citation of a unit, from the library. */
export function CiteSheet(props: { readonly id: UnitId; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Sheet open label={say("citation")} onClose={props.onClose}>
      <div className={css["head"]}>
        <Button label={say("close")} icon={X} square keyName="Escape" onPress={props.onClose} />
      </div>
      <CitationSection id={props.id} place={null} lines={null} />
    </Sheet>
  );
}
