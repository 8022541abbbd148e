import { useMemo, useState } from "react";
import type { NameRow } from "../../../archive/contract/names";
import type { AuthorityId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { useRequest } from "../../state/use-request";
import { ListPane, ListRow, ListRows } from "../../ui/list-pane";
import { Scripted } from "../../ui/scripted";
import { Segment } from "../../ui/segment";
import css from "./names-list.module.css";
import { UnlinkedList } from "./unlinked-list";

/** Names asked for their open work at once. */
const MOST_ASKED = 60;

/** The names, narrowed by letters of any form in any script, with the work that waits for somebody. */
export function NamesList(props: {
  readonly text: string;
  readonly rows: readonly NameRow[];
  readonly total: number;
  readonly chosen: AuthorityId | null;
  readonly onText: (text: string) => void;
  readonly onChoose: (id: AuthorityId) => void;
}) {
  const say = useSay();
  const [side, setSide] = useState<"records" | "unlinked">("records");
  return (
    <ListPane
      label={say("names.title")}
      find={say("names.find")}
      text={props.text}
      onText={props.onText}
    >
      <Segment
        label={say("names.which")}
        wide
        choices={[
          { id: "records", label: say("names.records") },
          { id: "unlinked", label: say("names.unlinked") },
        ]}
        chosen={side}
        onChoose={setSide}
      />
      {side === "records" ? (
        <Records {...props} />
      ) : (
        <UnlinkedList text={props.text} onMade={props.onChoose} />
      )}
    </ListPane>
  );
}

function Records(props: Parameters<typeof NamesList>[0]) {
  const say = useSay();
  const ids = useMemo(() => props.rows.slice(0, MOST_ASKED).map(({ id }) => id), [props.rows]);
  const work = useRequest("nameWork", ids.length === 0 ? null : { ids });
  const waiting = new Map((work.last?.work ?? []).map((one) => [one.id, one]));
  const { rows, total } = props;
  const more = total > rows.length ? ` ${say("names.more", { shown: rows.length })}` : "";
  return (
    <ListRows label={say("names.records")} count={`${say("names.count", { total })}${more}`}>
      {rows.map((row) => (
        <ListRow
          key={row.id}
          title={[row.preferred, otherScript(row)].filter(Boolean).join(" ")}
          count={row.items}
          isChosen={row.id === props.chosen}
          onChoose={() => props.onChoose(row.id)}
        >
          <Second row={row} open={waiting.get(row.id)} />
        </ListRow>
      ))}
    </ListRows>
  );
}

/** The first form in another script, as the reader of that script knows the name. */
const otherScript = ({ variants }: NameRow) =>
  variants.find(({ kind }) => kind === "other-script")?.form;

function Second(props: {
  readonly row: NameRow;
  readonly open: { readonly open: number; readonly merges: number } | undefined;
}) {
  const say = useSay();
  const { note, dates } = props.row;
  const { open = 0, merges = 0 } = props.open ?? {};
  return (
    <>
      <span className={css["who"]}>
        <Scripted text={note ?? dates ?? ""} />
      </span>
      {open > 0 && <em className={css["work"]}>{say("names.open", { open })}</em>}
      {merges > 0 && <em className={css["work"]}>{say("names.merges", { merges })}</em>}
    </>
  );
}
