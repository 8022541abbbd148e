import { useMemo, useState } from "react";
import { compareRecipes } from "../../../../archive/compare/recipe-difference";
import type { PacketDraft, SavedRecipe } from "../../../../archive/model/packet";
import { useSay } from "../../../messages/messages";
import { ChoiceMenu } from "../../../ui/choice-menu";
import { usePickedDossiers } from "../use-picked-dossiers";
import { differingValues } from "./differing-values";
import css from "./recipes.module.css";

const AT_HAND = "at hand";

/** A kept recipe beside the packet at hand or another kept one: what differs, in words. */
export function RecipeComparison(props: {
  readonly packet: PacketDraft;
  readonly recipe: SavedRecipe;
  /** The other kept ones. */
  readonly others: readonly SavedRecipe[];
}) {
  const say = useSay();
  const { packet, recipe, others } = props;
  const [beside, setBeside] = useState(AT_HAND);
  const other = others.find(({ id }) => id === beside) ?? null;
  const choices = [
    { id: AT_HAND, label: say("packet.recipe.withHand") },
    ...others.map(({ id, draft }) => ({ id, label: draft.title })),
  ];
  return (
    <div className={css["comparison"]}>
      {others.length > 0 && (
        <p className={css["beside"]}>
          <span>{say("packet.recipe.compareWith")}</span>
          <ChoiceMenu
            label={say("packet.recipe.compareWith")}
            chosen={other === null ? AT_HAND : other.id}
            choices={choices}
            onChoose={setBeside}
          />
        </p>
      )}
      <Differences
        first={other === null ? packet : other.draft}
        name={other === null ? null : other.draft.title}
        second={recipe.draft}
      />
    </div>
  );
}

function Differences(props: {
  readonly first: PacketDraft;
  /** Title of the first one; null for the packet at hand. */
  readonly name: string | null;
  readonly second: PacketDraft;
}) {
  const say = useSay();
  const { first, name, second } = props;
  const difference = useMemo(() => compareRecipes(first, second), [first, second]);
  const { onlyFirst, onlySecond, otherwise, isReordered } = difference;
  const { dossiers } = usePickedDossiers(
    [...onlyFirst, ...onlySecond, ...otherwise].map((unit) => ({ unit, whole: true })),
  );
  const titles = (units: readonly string[]) =>
    units.map((unit) => dossiers.get(unit)?.unit.title ?? unit).join("; ");
  const onlyThere = name === null ? say("packet.recipe.onlyHere") : say("packet.recipe.onlyIn", { title: name }); // prettier-ignore
  const lines: readonly (readonly [string, string])[] = [
    [onlyThere, titles(onlyFirst)],
    [say("packet.recipe.onlyThere"), titles(onlySecond)],
    [say("packet.recipe.otherwise"), titles(otherwise)],
    [say("packet.recipe.order"), isReordered ? say("packet.recipe.reordered") : ""],
    ...differingValues(difference, first, second, say),
  ];
  const told = lines.filter(([, value]) => value !== "");
  const same = name === null ? say("packet.recipe.same") : say("packet.recipe.sameAs", { title: name }); // prettier-ignore
  if (told.length === 0) return <p className={css["same"]}>{same}</p>;
  return (
    <dl className={css["compared"]}>
      {told.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
