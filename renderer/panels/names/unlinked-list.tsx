import { Plus } from "lucide-react";
import type { AuthorityId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ListRows, PlainRow } from "../../ui/list-pane";
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
    <ListRows
      label={say("names.unlinked")}
      count={say("names.unlinkedCount", { total: asked.last?.total ?? 0 })}
    >
      {(asked.last?.names ?? []).map(({ forms, items }) => (
        <PlainRow key={forms[0]} title={forms[0] ?? ""} count={items}>
          <Button
            label={say("names.make")}
            name={say("names.makeOf", { name: forms[0] ?? "" })}
            icon={Plus}
            square
            disabled={!mayWrite}
            onPress={() => void make(forms)}
          />
        </PlainRow>
      ))}
    </ListRows>
  );
}
