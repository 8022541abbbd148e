import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useSay } from "../../messages/messages";
import { searchesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { Button } from "../../ui/button";
import { ChoiceMenu } from "../../ui/choice-menu";
import { useMayWrite } from "../own-work/use-own-work";
import { Scripted } from "../../ui/scripted";
import css from "./searches-screen.module.css";
import { type Kept, useKeptSets } from "./use-kept-sets";

/** The name and the note are fields; they are kept when the reader leaves them. */
export function SetHead({ set }: { readonly set: Kept }) {
  const say = useSay();
  const kept = useKeptSets();
  const mayWrite = useMayWrite();
  const [title, setTitle] = useState(set.title);
  const [note, setNote] = useState(set.note ?? "");
  if (!mayWrite)
    return (
      <div>
        <h2 className={css["versus"]}>
          <Scripted text={set.title} />
        </h2>
        {set.note !== null && (
          <p className={css["note"]}>
            <Scripted text={set.note} />
          </p>
        )}
      </div>
    );
  const keep = () => {
    if (title.trim() === "") return setTitle(set.title);
    if (title.trim() === set.title && note === (set.note ?? "")) return;
    void kept.edit(set.id, title.trim(), note);
  };
  return (
    <div className={css["name"]}>
      <h2 className="unseen">{set.title}</h2>
      <textarea
        aria-label={say("searches.name")}
        rows={1}
        value={title}
        maxLength={300}
        dir="auto"
        onChange={(event) => setTitle(event.target.value.replaceAll("\n", " "))}
        onKeyDown={(event) => {
          // A name is one line, however it is turned over.
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
        onBlur={keep}
      />
      <textarea
        aria-label={say("searches.note")}
        placeholder={say("searches.note")}
        rows={1}
        maxLength={10_000}
        dir="auto"
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={keep}
      />
    </div>
  );
}

/** Takes the set out, with the way back at the foot. */
export function DropButton({ set }: { readonly set: Kept }) {
  const say = useSay();
  const kept = useKeptSets();
  if (!useMayWrite()) return null;
  return (
    <Button
      icon={Trash2}
      label={say("searches.drop")}
      onPress={() => {
        void kept.drop(set);
        goTo(searchesOf());
      }}
    />
  );
}

/** Chooses what to set beside it. */
export function CompareMenu({ set, sets }: { readonly set: Kept; readonly sets: readonly Kept[] }) {
  const say = useSay();
  const others = sets.filter(({ id }) => id !== set.id);
  if (others.length === 0) return null;
  return (
    <ChoiceMenu
      label={say("searches.compareWith")}
      choices={others.map(({ id, title }) => ({ id, label: title }))}
      chosen={say("searches.compareWith")}
      onChoose={(id) => goTo(searchesOf(set.id, id))}
    />
  );
}
