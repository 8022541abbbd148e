import { useEffect, useMemo, useState } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { UnitId } from "../../../archive/model/ids";
import { useArchive } from "../../state/archive-context";
import type { PacketPick } from "../../state/desk-context";

const AT_ONCE = 3;

/** What is known of the picked documents, by id. A document that is gone from the archive is left out. */
export function usePickedDossiers(picks: readonly PacketPick[]) {
  const { client, revision } = useArchive();
  const [known, setKnown] = useState<ReadonlyMap<string, Dossier>>(new Map());
  const wanted = picks.map(({ unit }) => unit).join(" ");
  useEffect(() => {
    let current = true;
    const ids = wanted === "" ? [] : wanted.split(" ");
    const found = new Map<string, Dossier>();
    const left = ids.values();
    // A few at a time: a browser asks six questions at once, and the first page must not wait behind them.
    const askOn = async () => {
      for (const id of left) {
        const reply = await client.ask("dossier", { id: id as UnitId });
        if (!current) return;
        if (reply.ok) found.set(reply.value.unit.id, reply.value);
      }
    };
    void Promise.all(Array.from({ length: AT_ONCE }, askOn)).then(() => {
      if (current) setKnown(found);
    });
    return () => {
      current = false;
    };
  }, [client, revision, wanted]);
  return useMemo(() => ({ dossiers: known }), [known]);
}
