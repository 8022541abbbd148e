import { FolderOpen, GitCompareArrows, X } from "lucide-react";
import { useState } from "react";
import type { PacketDraft, SavedRecipe } from "../../../../archive/model/packet";
import { useSay } from "../../../messages/messages";
import { Button } from "../../../ui/button";
import { Scripted } from "../../../ui/scripted";
import { RecipeComparison } from "./recipe-comparison";
import css from "./recipes.module.css";

/** One kept recipe: opened, compared, taken out. */
export function RecipeRow(props: {
  readonly recipe: SavedRecipe;
  readonly packet: PacketDraft;
  readonly others: readonly SavedRecipe[];
  readonly isAtHand: boolean;
  readonly onOpen: () => void;
  readonly onDrop: () => void;
}) {
  const say = useSay();
  const [compared, setCompared] = useState(false);
  const { draft, when, by } = props.recipe;
  const day = new Intl.DateTimeFormat(say.language, { dateStyle: "long" }).format(new Date(when));
  return (
    <li className={css["row"]}>
      <div className={css["about"]}>
        <h3>
          <Scripted text={draft.title} />
        </h3>
        <p>
          {say(`packet.preset.${draft.preset}`)} ·{" "}
          {say("packet.documents", { count: draft.entries.length })} · {day} · {by}
          {props.isAtHand && ` · ${say("packet.recipe.atHand")}`}
        </p>
      </div>
      <Button
        icon={FolderOpen}
        label={say("packet.recipe.open")}
        name={say("packet.recipe.openNamed", { title: draft.title })}
        onPress={props.onOpen}
      />
      <Button
        icon={GitCompareArrows}
        label={say("packet.recipe.compare")}
        pressed={compared}
        onPress={() => setCompared(!compared)}
      />
      <Button
        icon={X}
        square
        label={say("packet.recipe.drop", { title: draft.title })}
        onPress={props.onDrop}
      />
      {compared && (
        <RecipeComparison packet={props.packet} recipe={props.recipe} others={props.others} />
      )}
    </li>
  );
}
