import { BookMarked, X } from "lucide-react";
import { useSay } from "../../messages/messages";
import { searchesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { HistoryList } from "./history-list";
import css from "./history-sheet.module.css";

/** The searches of this archive on this computer, over the library. */
export function HistorySheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const all = () => {
    onClose();
    goTo(searchesOf());
  };
  return (
    <Sheet open at="wide" label={say("history.title")} onClose={onClose}>
      <div className={css["head"]}>
        <h2>{say("history.title")}</h2>
        <Button icon={BookMarked} label={say("searches.all")} onPress={all} />
        <Button label={say("close")} icon={X} square keyName="Escape" onPress={onClose} />
      </div>
      <HistoryList onRun={onClose} />
    </Sheet>
  );
}
