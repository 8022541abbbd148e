import { FileDown, Table2, Trash2 } from "lucide-react";
import { useSay } from "../../messages/messages";
import { parseRoute } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";
import { Button } from "../../ui/button";
import { saveText } from "../../ui/save-text";
import css from "./history-sheet.module.css";
import { logTable, logText, searchWords, when } from "./method-log";
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
      <p className={css["note"]}>{say("history.note")}</p>
      {log.length === 0 && <p>{say("history.none")}</p>}
      <ol className={css["list"]}>
        {log.map((one) => (
          <li key={one.when}>
            <button className={css["search"]} onClick={() => run(one)}>
              <b>{searchWords(say, one)}</b>
            </button>
            <p className={css["ran"]}>{one.ran}</p>
            <p className={css["facts"]}>
              <span>{when(say, one)}</span>
              <span>{say("history.found", { total: one.total, undated: one.undated })}</span>
              <span className="number">{one.head.slice(0, 8)}</span>
            </p>
          </li>
        ))}
      </ol>
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
