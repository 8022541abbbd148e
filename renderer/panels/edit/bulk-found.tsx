import { PencilRuler } from "lucide-react";
import { useState } from "react";
import type { UnitId } from "../../../archive/model/ids";
import type { Problem } from "../../../archive/model/archive-error";
import { useSay } from "../../messages/messages";
import { asSearch, type LibraryQuery } from "../../routes/route";
import { useClient } from "../../state/archive-context";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { BulkSheet } from "./bulk-sheet";
import { useMayEdit } from "./use-may-edit";

/** As many as one change takes. */
const MOST = 100_000;

/**
 * Everything that a question found is edited together, also what is not in sight. What that is is asked once: a hit that comes
 * or goes while the sheet is open does not change what was looked at.
 */
export function BulkFound(props: { readonly query: LibraryQuery; readonly total: number }) {
  const say = useSay();
  const client = useClient();
  const mayEdit = useMayEdit();
  const [found, setFound] = useState<readonly UnitId[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = async () => {
    const { text, narrowing, names } = asSearch(props.query, 0, 1);
    const reply = await client.ask("foundUnits", { text, narrowing, names });
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) setFound(reply.value.ids);
  };
  if (!mayEdit || props.total === 0) return null;
  return (
    <>
      <Button
        square
        icon={PencilRuler}
        label={say("bulk.found", { count: props.total })}
        disabled={props.total > MOST}
        onPress={() => void ask()}
      />
      {problem !== null && <ProblemRow problem={problem} />}
      {found !== null && found.length > 0 && (
        <BulkSheet ids={found} onClose={() => setFound(null)} />
      )}
    </>
  );
}
