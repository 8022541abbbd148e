import { AppWindow, FolderOpen } from "lucide-react";
import { useSay } from "../../messages/messages";
import { useArchive } from "../../state/archive-context";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Sheet } from "../../ui/sheet";
import { SheetHead } from "../../ui/sheet-head";
import css from "./archives-sheet.module.css";
import { RecentList } from "./recent-list";
import { useArchives } from "./use-archives";

/** The archives of this computer, over any screen: which are here, and the way to another one. */
export function ArchivesSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { about, shell } = useArchive();
  const archives = useArchives(onClose);
  return (
    <Sheet open label={say("archives.title")} onClose={onClose}>
      <SheetHead title={say("archives.title")} onClose={onClose} />
      {archives.problem !== null && <ProblemRow problem={archives.problem} />}
      <RecentList onOpen={(ticket) => void archives.open(ticket)} />
      {about?.host === "reading-room" && (
        <p className={css["note"]}>{say("archives.oneAtATime")}</p>
      )}
      {shell.mayPickArchive && (
        <div className={css["doors"]}>
          <Button
            look="line"
            icon={FolderOpen}
            label={say("archives.choose")}
            onPress={() => void archives.pick()}
          />
          {shell.openWindow !== null && (
            <Button
              icon={AppWindow}
              label={say("archives.newWindow")}
              onPress={() => void shell.openWindow?.(null)}
            />
          )}
        </div>
      )}
    </Sheet>
  );
}
