import { Search } from "lucide-react";
import { useMemo, useState } from "react";
import type { NameRow } from "../../../archive/contract/names";
import type { AuthorityId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { useRequest } from "../../state/use-request";
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
    <nav className={css["list"]} aria-label={say("names.title")} data-pane>
      <label className={css["field"]}>
        <Search className="icon" aria-hidden />
        <input
          type="search"
          data-names-field
          aria-label={say("names.find")}
          placeholder={say("names.find")}
          value={props.text}
          onChange={(event) => props.onText(event.target.value)}
        />
      </label>
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
    </nav>
  );
}

function Records(props: Parameters<typeof NamesList>[0]) {
  const say = useSay();
  const ids = useMemo(() => props.rows.slice(0, MOST_ASKED).map(({ id }) => id), [props.rows]);
  const work = useRequest("nameWork", ids.length === 0 ? null : { ids });
  const waiting = new Map((work.last?.work ?? []).map((one) => [one.id, one]));
  return (
    <>
      <p className={css["count"]}>
        {say("names.count", { total: props.total })}
        {props.total > props.rows.length && ` ${say("names.more", { shown: props.rows.length })}`}
      </p>
      <ul className={css["rows"]} aria-label={say("names.records")} tabIndex={-1}>
        {props.rows.map((row) => (
          <li key={row.id}>
            <button
              className={css["row"]}
              aria-current={row.id === props.chosen ? "true" : undefined}
              onClick={() => props.onChoose(row.id)}
            >
              <b>
                <Scripted text={[row.preferred, otherScript(row)].filter(Boolean).join(" ")} />
              </b>
              <span className={css["items"]}>{row.items}</span>
              <Second row={row} open={waiting.get(row.id)} />
            </button>
          </li>
        ))}
      </ul>
    </>
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
    <span className={css["second"]}>
      <span className={css["who"]}>
        <Scripted text={note ?? dates ?? ""} />
      </span>
      {open > 0 && <em>{say("names.open", { open })}</em>}
      {merges > 0 && <em>{say("names.merges", { merges })}</em>}
    </span>
  );
}
