import type { Dossier } from "../../../archive/contract/dossier";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import css from "./description-section.module.css";
import { areaKey, areaOf, areas, shownFields } from "./field-list";
import { FieldRow } from "./field-row";

/** Every field that a description may have, by the areas of ISAD(G). */
export function DescriptionSheet(props: {
  readonly dossier: Dossier;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { unit, version } = props.dossier;
  const all = shownFields(unit, true);
  return (
    <div className={css["sheet"]}>
      <h2>
        <Scripted text={unit.title} />
      </h2>
      {areas.map((area) => (
        <section key={area}>
          <h3>{say(areaKey(area))}</h3>
          <ul>
            {all
              .filter(({ field }) => areaOf(field) === area)
              .map((shown) => (
                <FieldRow key={shown.name} unit={unit} version={version} shown={shown} mayEdit />
              ))}
          </ul>
        </section>
      ))}
      <div className={css["actions"]}>
        <Button label={say("close")} onPress={props.onClose} />
      </div>
    </div>
  );
}
