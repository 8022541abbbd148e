import { Plus } from "lucide-react";
import type { Output } from "../../../../archive/contract";
import type { MethodSearch } from "../../../../archive/model/method-search";
import { useSay } from "../../../messages/messages";
import { useArchive } from "../../../state/archive-context";
import { useFindingAid } from "../../../state/use-finding-aid";
import { useRequest } from "../../../state/use-request";
import { Button } from "../../../ui/button";
import { useRan } from "../../history/use-ran";
import { narrowedWords } from "../../searches/narrowed-words";
import css from "./method-sheet.module.css";

type Saved = Output<"keptSets">["searches"][number];
type Add = (search: MethodSearch) => void;

/** Saved searches, each to be told of as it runs at this moment. */
export function SavedWays({ onAdd }: { readonly onAdd: Add }) {
  const { last } = useRequest("keptSets", {});
  return (
    <div className={css["saved"]}>
      {last?.searches.map((set) => (
        <SavedWay key={set.id} set={set} onAdd={onAdd} />
      ))}
    </div>
  );
}

function SavedWay({ set, onAdd }: { readonly set: Saved; readonly onAdd: Add }) {
  const say = useSay();
  const { about } = useArchive();
  const { last: aid } = useFindingAid();
  const { last: now } = useRequest("savedNow", { id: set.id });
  const ran = useRan(set.question, now?.ran ?? null);
  const head = about?.archive?.head ?? null;
  if (now === null || head === null) return null;
  const add = () =>
    onAdd({
      when: new Date().toISOString(),
      query: set.question.text,
      narrowed: [...narrowedWords(say, set.question, aid)],
      ...ran,
      found: now.total,
      undated: now.undated,
      head,
      set: null,
    });
  return (
    <Button
      icon={Plus}
      label={say("packet.method.saved", { title: set.title, count: now.total })}
      onPress={add}
    />
  );
}
