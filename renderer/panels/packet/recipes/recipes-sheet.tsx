import { FileInput, Save } from "lucide-react";
import { useState } from "react";
import type { PacketDraft, SavedRecipe } from "../../../../archive/model/packet";
import type { Problem } from "../../../../archive/model/archive-error";
import type { RecipeId } from "../../../../archive/model/ids";
import { useSay } from "../../../messages/messages";
import { useArchive } from "../../../state/archive-context";
import { useChanges } from "../../../state/changes-context";
import { useDesk } from "../../../state/desk-context";
import { admit } from "../../../state/tickets";
import { useRequest } from "../../../state/use-request";
import { Button } from "../../../ui/button";
import { ProblemRow } from "../../../ui/problem-row";
import { Sheet } from "../../../ui/sheet";
import { laidOpen, type Draft } from "../use-packet-draft";
import { RecipeRow } from "./recipe-row";
import css from "./recipes.module.css";

/** The recipes kept in the archive: the packet at hand kept as one, another one laid open, two compared. */
export function RecipesSheet(props: {
  readonly open: boolean;
  readonly draft: Draft;
  readonly packet: PacketDraft;
  readonly onClose: () => void;
}) {
  const say = useSay();
  return (
    <Sheet open={props.open} label={say("packet.recipes")} at="wide" onClose={props.onClose}>
      {props.open && <Recipes {...props} />}
    </Sheet>
  );
}

function Recipes(props: {
  readonly draft: Draft;
  readonly packet: PacketDraft;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { draft, packet, onClose } = props;
  const work = useRecipes(draft, onClose);
  const { recipe } = draft.words;
  const isKept = work.recipes.some(({ id }) => id === recipe);
  const keep = (id: RecipeId | null) => void work.keep(id, packet);
  return (
    <div className={css["recipes"]}>
      <h2>{say("packet.recipes")}</h2>
      <p className={css["lead"]}>{say("packet.recipes.lead")}</p>
      <div className={css["tools"]}>
        {isKept && (
          <Button
            look="primary"
            icon={Save}
            label={say("packet.recipe.keepChanges")}
            disabled={packet.entries.length === 0}
            onPress={() => keep(recipe)}
          />
        )}
        <Button
          look={isKept ? "line" : "primary"}
          icon={Save}
          label={say("packet.recipe.keep")}
          disabled={packet.entries.length === 0}
          onPress={() => keep(null)}
        />
        <Button
          look="line"
          icon={FileInput}
          label={say("packet.recipe.fromFile")}
          onPress={() => void work.fromFile()}
        />
      </div>
      {work.problem !== null && <ProblemRow problem={work.problem} />}
      {work.foreign && <p className={css["foreign"]}>{say("packet.recipe.foreign")}</p>}
      {work.recipes.length === 0 ? (
        <p className={css["none"]}>{say("packet.recipes.none")}</p>
      ) : (
        <ul className={css["list"]} aria-label={say("packet.recipes")}>
          {work.recipes.map((one) => (
            <RecipeRow
              key={one.id}
              recipe={one}
              packet={packet}
              others={work.recipes.filter((other) => other !== one)}
              isAtHand={one.id === recipe}
              onOpen={() => work.lay(one.draft, one.id)}
              onDrop={() => void work.drop(one)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function useRecipes(draft: Draft, onClose: () => void) {
  const say = useSay();
  const { client, shell } = useArchive();
  const { make } = useChanges();
  const { setPicks } = useDesk();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [foreign, setForeign] = useState(false);
  const asked = useRequest("recipes", {});
  const lay = (packet: PacketDraft, id: RecipeId | null) => {
    const { words, picks } = laidOpen(packet, id);
    draft.setAll(words);
    draft.setStyle(packet.style);
    setPicks(picks);
    onClose();
  };
  return {
    recipes: asked.last?.recipes ?? [],
    problem,
    foreign,
    lay,
    keep: async (id: RecipeId | null, packet: PacketDraft) => {
      const reply = await make(
        "saveRecipe",
        { id, draft: packet },
        say("packet.recipe.kept", { title: packet.title }),
      );
      if (reply.ok) draft.set({ recipe: reply.value.id });
    },
    drop: ({ id, draft: { title } }: SavedRecipe) =>
      make("dropRecipe", { id }, say("packet.recipe.dropped", { title })),
    fromFile: async () => {
      const sending = { signal: new AbortController().signal, onSent: () => undefined };
      const admitted = await admit(shell.pickFiles, sending, say("packet.recipe.fileRemedy"));
      if (!admitted.ok) return setProblem(admitted.problem);
      const [ticket] = admitted.tickets;
      if (ticket === undefined) return;
      const job = crypto.randomUUID();
      const reply = await client.ask("openRecipe", { job, ticket: ticket.ticket });
      setProblem(reply.ok ? null : reply.problem);
      setForeign(reply.ok && !reply.value.isOurs);
      if (reply.ok && reply.value.isOurs) lay(reply.value.draft, null);
    },
  };
}
