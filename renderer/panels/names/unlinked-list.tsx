import { Plus } from "lucide-react";
import type { AuthorityId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import css from "./names-list.module.css";
import { useMayWrite } from "./use-may-write";

const MOST_ROWS = 200;

/** Names of agents that nobody stands for yet; each may become a record with all its units at once. */
export function UnlinkedList(props: {
  readonly text: string;
  readonly onMade: (id: AuthorityId) => void;
}) {
  const say = useSay();
  const changes = useChanges();
  const mayWrite = useMayWrite();
  const asked = useRequest("unlinkedNames", { text: props.text, limit: MOST_ROWS, offset: 0 });
  const make = async (forms: readonly string[]) => {
    const [preferred = "", ...others] = forms;
    const draft = {
      preferred,
      kind: "person" as const,
      variants: others.map((form) => ({ form })),
      dates: null,
      note: null,
    };
    const what = say("names.made", { name: preferred });
    const reply = await changes.make("addAuthority", { draft, linking: preferred }, what);
    if (reply.ok) props.onMade(reply.value.id);
  };
  return (
    <>
      <p className={css["count"]}>
        {say("names.unlinkedCount", { total: asked.last?.total ?? 0 })}
      </p>
      <ul className={css["rows"]} aria-label={say("names.unlinked")}>
        {(asked.last?.names ?? []).map(({ forms, items }) => (
          <li key={forms[0]} className={css["plainRow"]}>
            <b>
              <Scripted text={forms[0] ?? ""} />
            </b>
            <span className={css["items"]}>{items}</span>
            <Button
              label={say("names.make")}
              name={say("names.makeOf", { name: forms[0] ?? "" })}
              icon={Plus}
              square
              disabled={!mayWrite}
              onPress={() => void make(forms)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
