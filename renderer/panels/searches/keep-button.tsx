import { Star } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useSay } from "../../messages/messages";
import type { LibraryQuery } from "../../routes/route";
import { Button } from "../../ui/button";

const KeepSheet = lazy(() => import("./keep-sheet").then((m) => ({ default: m.KeepSheet })));

/** Keeps what is asked, or what it found. */
export function KeepButton({ query }: { readonly query: LibraryQuery }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Star} label={say("searches.keep")} square onPress={() => setOpen(true)} />
      {open && (
        <Suspense>
          <KeepSheet query={query} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
