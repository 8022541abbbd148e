import { FolderOpen, GitCompareArrows, X } from "lucide-react";
import { useMemo, useState } from "react";
import {
  compareRecipes,
  type RecipeDifference,
} from "../../../../archive/compare/recipe-difference";
import type { PacketDraft, SavedRecipe } from "../../../../archive/model/packet";
import { useSay } from "../../../messages/messages";
import { Button } from "../../../ui/button";
import { Scripted } from "../../../ui/scripted";
import { usePickedDossiers } from "../use-picked-dossiers";
import css from "./recipes.module.css";

/** One kept recipe: opened, compared with the packet at hand, taken out. */
export function RecipeRow(props: {
  readonly recipe: SavedRecipe;
  readonly packet: PacketDraft;
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
      {compared && <Comparison packet={props.packet} recipe={draft} />}
    </li>
  );
}

function Comparison(props: { readonly packet: PacketDraft; readonly recipe: PacketDraft }) {
  const say = useSay();
  const { packet, recipe } = props;
  const difference = useMemo(() => compareRecipes(packet, recipe), [packet, recipe]);
  const { onlyFirst, onlySecond, otherwise } = difference;
  const { dossiers } = usePickedDossiers(
    [...onlyFirst, ...onlySecond, ...otherwise].map((unit) => ({ unit, whole: true })),
  );
  const titles = (units: readonly string[]) =>
    units.map((unit) => dossiers.get(unit)?.unit.title ?? unit).join("; ");
  const lines: readonly (readonly [string, string])[] = [
    [say("packet.recipe.onlyHere"), titles(onlyFirst)],
    [say("packet.recipe.onlyThere"), titles(onlySecond)],
    [say("packet.recipe.otherwise"), titles(otherwise)],
    [say("packet.recipe.order"), difference.isReordered ? say("packet.recipe.reordered") : ""],
    [say("packet.options"), optionWords(difference, say)],
  ];
  const told = lines.filter(([, value]) => value !== "");
  if (told.length === 0) return <p className={css["same"]}>{say("packet.recipe.same")}</p>;
  return (
    <dl className={css["compared"]}>
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function optionWords({ options, words }: RecipeDifference, say: ReturnType<typeof useSay>): string {
  const named = options.map((name) =>
    say(name === "images" ? "packet.facsimiles" : `packet.${name}`),
  );
  return [...words.map((name) => say(`packet.${name}`)), ...named].join(", ");
}
