import { BookMarked } from "lucide-react";
import { useSay } from "../../messages/messages";
import { searchesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { SheetHead } from "../../ui/sheet-head";
import { HistoryList } from "./history-list";

/** The searches of this archive on this computer, over the library. */
export function HistorySheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const all = () => {
    onClose();
    goTo(searchesOf());
  };
  return (
    <Sheet open at="wide" label={say("history.title")} onClose={onClose}>
      <SheetHead title={say("history.title")} onClose={onClose}>
        <Button icon={BookMarked} label={say("searches.all")} onPress={all} />
      </SheetHead>
      <HistoryList onRun={onClose} />
    </Sheet>
  );
}
