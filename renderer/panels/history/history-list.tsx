import { FileDown, Table2, Trash2 } from "lucide-react";
import { useSay } from "../../messages/messages";
import { parseRoute } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";
import { Button } from "../../ui/button";
import { saveText } from "../../ui/save-text";
import css from "./history-list.module.css";
import { logTable, logText, searchWords } from "./method-log";
import { SearchEntries, SearchFacts } from "./search-entries";
import { type LoggedSearch, useSearchLog } from "./search-history";

/** The searches of this archive on this computer, newest first: run again, written out, forgotten. */
export function HistoryList({ onRun }: { readonly onRun?: () => void }) {
  const say = useSay();
  const { about } = useArchive();
  const { log, clear } = useSearchLog();
  const title = about?.archive?.title ?? "";
  const name = `${title} ${say("history.title")}`;
  const run = ({ address }: LoggedSearch) => {
    onRun?.();
    goTo(parseRoute(address));
  };
  return (
    <>
      <SearchEntries
        note={say("history.note")}
        none={say("history.none")}
        isEmpty={log.length === 0}
      >
        {log.map((one) => (
          <li key={one.when}>
            <button className={css["search"]} onClick={() => run(one)}>
              <b>{searchWords(say, one)}</b>
            </button>
            <p className={css["ran"]}>{one.ran}</p>
            <SearchFacts {...one} />
          </li>
        ))}
      </SearchEntries>
      <div className={css["actions"]}>
        <Button
          icon={FileDown}
          look="line"
          label={say("history.text")}
          disabled={log.length === 0}
          onPress={() => saveText(logText(say, title, log), `${name}.txt`, "text/plain")}
        />
        <Button
          icon={Table2}
          label={say("history.table")}
          disabled={log.length === 0}
          onPress={() => saveText(logTable(log), `${name}.csv`, "text/csv")}
        />
        <Button
          icon={Trash2}
          look="loss"
          label={say("history.clear")}
          disabled={log.length === 0}
          onPress={clear}
        />
      </div>
    </>
  );
}
