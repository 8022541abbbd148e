import { History } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useSay } from "../../../messages/messages";
import { Button } from "../../../ui/button";
import type { Draft } from "../use-packet-draft";

const MethodSheet = lazy(() => import("./method-sheet").then((m) => ({ default: m.MethodSheet })));

/** Which searches the packet tells of; none, as long as nobody chose one. */
export function MethodChoice({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const count = draft.words.method.length;
  return (
    <>
      <Button
        icon={History}
        label={say("packet.method.choose", { count })}
        onPress={() => setOpen(true)}
      />
      {open && (
        <Suspense>
          <MethodSheet draft={draft} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
