import type { Output } from "../../../archive/contract";
import type { SetId } from "../../../archive/model/ids";
import type { SearchQuestion } from "../../../archive/model/kept-set";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";

export type Saved = Output<"keptSets">["searches"][number];
export type Frozen = Output<"keptSets">["frozen"][number];
export type Kept = Saved | Frozen;

/** What a reader does with saved searches and frozen sets; each says at the foot what it did. */
export function useKeptSets() {
  const say = useSay();
  const { make } = useChanges();
  return {
    save: (title: string, note: string, question: SearchQuestion) =>
      make("saveSearch", { id: null, title, note, question }, say("searches.did.save", { title })),
    freeze: (title: string, note: string | null, question: SearchQuestion) =>
      make("freezeSearch", { title, note, question }, say("searches.did.freeze", { title })),
    edit: (id: SetId, title: string, note: string) =>
      make("editKeptSet", { id, title, note, drop: false }, say("searches.did.edit", { title })),
    drop: ({ id, title }: Kept) =>
      make(
        "editKeptSet",
        { id, title: null, note: null, drop: true },
        say("searches.did.drop", { title }),
      ),
  };
}
