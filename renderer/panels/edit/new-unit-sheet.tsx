import { useState } from "react";
import type { TreeRow } from "../../../archive/model/tree-row";
import { mayHold } from "../../../archive/model/fields/level";
import { Level } from "../../../archive/model/unit";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { levelLabel } from "../library/labels";
import css from "./move-sheet.module.css";

/** A new folder or item, beneath what is in view. */
export function NewUnitSheet(props: {
  readonly parent: TreeRow | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { make } = useChanges();
  const { parent, onClose } = props;
  const levels = Level.options.filter((one) => mayHold(parent?.level ?? null, one));
  const [level, setLevel] = useState<Level>(levels[0] ?? "item");
  const [title, setTitle] = useState("");
  const create = async () => {
    if (title.trim() === "") return;
    const what = say("arrange.made", { title: title.trim() });
    const reply = await make(
      "createUnit",
      { level, title: title.trim(), parent: parent?.id ?? null },
      what,
    );
    if (reply.ok) onClose();
  };
  return (
    <Sheet open steady label={say("arrange.new")} onClose={onClose}>
      <form
        className={css["move"]}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <h2>{say("arrange.newIn", { title: parent?.title ?? say("arrange.top") })}</h2>
        <label>
          <span>{say("field.title")}</span>
          <input
            autoFocus
            maxLength={1000}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <label>
          <span>{say("field.level")}</span>
          <select value={level} onChange={(event) => setLevel(event.target.value as Level)}>
            {levels.map((one) => (
              <option key={one} value={one}>
                {levelLabel(say, one)}
              </option>
            ))}
          </select>
        </label>
        <div className={css["actions"]}>
          <Button label={say("edit.cancel")} onPress={onClose} />
          <Button
            look="primary"
            label={say("arrange.make")}
            disabled={title.trim() === ""}
            onPress={() => void create()}
          />
        </div>
      </form>
    </Sheet>
  );
}
