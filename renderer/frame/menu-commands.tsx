import { useEffect } from "react";
import { useSay } from "../messages/messages";
import { library, manualOf } from "../routes/route";
import { goTo } from "../routes/use-route";
import { useArchive } from "../state/archive-context";
import { useImport } from "../state/jobs-context";
import type { DesktopCommand } from "../desktop-bridge";

/** Does what the desktop's menu asks. It shows nothing. */
export function MenuCommands() {
  const say = useSay();
  const { client, shell, refresh } = useArchive();
  const { startFrom } = useImport();
  useEffect(() => {
    const opened = (reply: { readonly ok: boolean }) => {
      refresh();
      if (reply.ok) goTo(library());
    };
    const open = (ticket: string) => client.ask("openArchive", { ticket }).then(opened);
    const doors: {
      readonly [K in DesktopCommand["kind"]]: (
        command: Extract<DesktopCommand, { kind: K }>,
      ) => unknown;
    } = {
      "new-archive": () =>
        client.ask("createArchive", { title: say("archive.untitled") }).then(opened),
      open: () =>
        shell.pickArchive().then((picked) => (picked === null ? undefined : open(picked.ticket))),
      "open-archive": ({ file }) => open(file.ticket),
      import: () => startFrom((sending) => shell.pickFiles(sending)),
      "open-sample": () => client.ask("openSample", {}).then(opened),
      "export-packet": () => goTo({ screen: "packet" }),
      manual: () => goTo(manualOf()),
      help: () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "?" })),
    };
    return shell.hearCommands((command) => {
      const door = doors[command.kind] as (command: DesktopCommand) => unknown;
      void door(command);
    });
  }, [client, shell, refresh, startFrom, say]);
  return null;
}
