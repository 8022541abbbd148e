import { useCallback, useState } from "react";
import type { Reply } from "../../../archive/contract";
import type { Problem } from "../../../archive/model/archive-error";
import { useSay } from "../../messages/messages";
import { library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";

/** Opens archives in this window; what is refused leaves the reader where they were, and is said. */
export function useArchives(onOpened?: () => void) {
  const say = useSay();
  const { client, shell, refresh } = useArchive();
  const [problem, setProblem] = useState<Problem | null>(null);
  const opened = useCallback(
    (reply: Reply<unknown>) => {
      setProblem(reply.ok ? null : reply.problem);
      if (!reply.ok) return;
      refresh();
      goTo(library());
      onOpened?.();
    },
    [refresh, onOpened],
  );
  const open = (ticket: string) => client.ask("openArchive", { ticket }).then(opened);
  return {
    problem,
    setProblem,
    open,
    sample: () => client.ask("openSample", {}).then(opened),
    pick: () =>
      shell
        .pickArchive()
        .then((picked) => (picked === null ? undefined : open(picked.ticket)))
        .catch((error: unknown) =>
          setProblem({
            code: "window.not-picked",
            message: String(error),
            remedy: say("import.notAdmitted.remedy"),
          }),
        ),
  };
}
