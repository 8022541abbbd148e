import { useId, useState } from "react";
import type { ListKind, Member } from "../../../archive/model/own-work";
import { useSay } from "../../messages/messages";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import css from "./own-work.module.css";
import { useOwnWork } from "./use-own-work";

/** A field that puts a document or an excerpt into a tag or collection: one that there is, or a new one. */
export function ListField(props: {
  readonly kind: ListKind;
  readonly member: Member;
  readonly code: string;
}) {
  const say = useSay();
  const own = useOwnWork();
  const known = useId();
  const [title, setTitle] = useState("");
  const all = useRequest("ownWork", { text: "", limit: 1 });
  const lists = (all.last?.lists ?? []).filter(({ kind }) => kind === props.kind);
  const label = say(props.kind === "tag" ? "own.addTag" : "own.addCollection");
  const put = async () => {
    if (title.trim() === "") return;
    const reply = await own.put(props.kind, title.trim(), props.member, props.code);
    if (reply.ok) setTitle("");
  };
  return (
    <form
      className={css["field"]}
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        value={title}
        maxLength={300}
        list={known}
        onChange={(event) => setTitle(event.target.value)}
      />
      <datalist id={known}>
        {lists.map((list) => (
          <option key={list.id} value={list.title} />
        ))}
      </datalist>
      {title.trim() !== "" && (
        <Button look="line" label={say("own.add")} onPress={() => void put()} />
      )}
    </form>
  );
}
