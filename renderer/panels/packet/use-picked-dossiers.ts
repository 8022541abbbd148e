import { useEffect, useMemo, useState } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { UnitId } from "../../../archive/model/ids";
import { useArchive } from "../../state/archive-context";
import type { PacketPick } from "../../state/desk-context";

/** What is known of the picked documents, by id. A document that is gone from the archive is left out. */
export function usePickedDossiers(picks: readonly PacketPick[]) {
  const { client, revision } = useArchive();
  const [known, setKnown] = useState<ReadonlyMap<string, Dossier>>(new Map());
  const wanted = picks.map(({ unit }) => unit).join(" ");
  useEffect(() => {
    let current = true;
    const ids = wanted === "" ? [] : wanted.split(" ");
    void Promise.all(ids.map((id) => client.ask("dossier", { id: id as UnitId }))).then(
      (replies) => {
        if (!current) return;
        const found = replies.flatMap((reply) => (reply.ok ? [reply.value] : []));
        setKnown(new Map(found.map((dossier) => [dossier.unit.id, dossier])));
      },
    );
    return () => {
      current = false;
    };
  }, [client, revision, wanted]);
  return useMemo(() => ({ dossiers: known }), [known]);
}
