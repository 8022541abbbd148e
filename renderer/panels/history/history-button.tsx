import { History } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";

const HistorySheet = lazy(() =>
  import("./history-sheet").then((m) => ({ default: m.HistorySheet })),
);

/** Opens what was searched for before. */
export function HistoryButton() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={History} label={say("history.title")} square onPress={() => setOpen(true)} />
      {open && (
        <Suspense>
          <HistorySheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
