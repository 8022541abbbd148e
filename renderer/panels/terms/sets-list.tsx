import type { ReactNode } from "react";
import type { TermSetRow } from "../../../archive/contract/term-sets";
import type { NoteId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { ListPane, ListRow, ListRows } from "../../ui/list-pane";
import { Scripted } from "../../ui/scripted";

/** The term sets, narrowed by letters of their labels and terms, in any script. */
export function SetsList(props: {
  readonly text: string;
  readonly rows: readonly TermSetRow[];
  readonly total: number;
  readonly chosen: NoteId | null;
  readonly onText: (text: string) => void;
  readonly onChoose: (id: NoteId) => void;
  /** What makes a new one. */
  readonly tools: ReactNode;
}) {
  const say = useSay();
  const { rows, total } = props;
  const more = total > rows.length ? ` ${say("names.more", { shown: rows.length })}` : "";
  return (
    <ListPane
      label={say("terms.title")}
      find={say("terms.find")}
      text={props.text}
      onText={props.onText}
    >
      <ListRows
        label={say("terms.title")}
        count={`${say("terms.count", { total })}${more}`}
        tools={props.tools}
      >
        {rows.map(({ set, items }) => (
          <ListRow
            key={set.id}
            title={set.label}
            count={items}
            isChosen={set.id === props.chosen}
            onChoose={() => props.onChoose(set.id)}
          >
            <span>
              <Scripted text={set.terms.map((term) => term.text).join(" · ")} />
            </span>
          </ListRow>
        ))}
      </ListRows>
    </ListPane>
  );
}
