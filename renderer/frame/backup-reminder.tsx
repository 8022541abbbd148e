import { HardDriveDownload } from "lucide-react";
import { useSay } from "../messages/messages";
import { goTo } from "../routes/use-route";
import { useArchive } from "../state/archive-context";
import { useRequest } from "../state/use-request";
import css from "./foot.module.css";

/** A quiet line when the archive has changed and its last backup is older than the reader wants. */
export function BackupReminder() {
  const say = useSay();
  const { about } = useArchive();
  const asks = about?.mayWrite === true && about.archive !== null;
  const asked = useRequest("backups", asks ? {} : null);
  const state = asked.last;
  if (state === null || !state.due) return null;
  const day = new Intl.DateTimeFormat(say.language, { dateStyle: "medium" });
  return (
    <button className={css["shield"]} onClick={() => goTo({ screen: "keeping" })}>
      <HardDriveDownload className="icon-small" aria-hidden />
      {state.last === null
        ? say("keeping.due.never")
        : say("keeping.due", { day: day.format(new Date(state.last.when)) })}
    </button>
  );
}
