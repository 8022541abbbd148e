import { Import } from "lucide-react";
import { useState } from "react";
import type { Output } from "../../../archive/contract";
import type { NameAnswer } from "../../../archive/contract/name-files";
import type { Problem } from "../../../archive/model/archive-error";
import { useSay } from "../../messages/messages";
import { useArchive, useShell } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { admit } from "../../state/tickets";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Sheet } from "../../ui/sheet";
import { NamesPreview } from "./names-preview";
import { useMayWrite } from "./use-may-write";

/** Names shown of a file; what is not shown is taken in too, but for what is in doubt. */
const MOST_SHOWN = 300;

interface Seen {
  readonly tickets: readonly string[];
  readonly preview: Output<"previewNames">;
}

/** Files of names: chosen, looked at, and only then taken in, in one step that Undo takes back. */
export function ImportNames() {
  const say = useSay();
  const { seen, problem, choose, take, leave } = useNameFiles();
  if (!useMayWrite()) return null;
  return (
    <>
      <Button label={say("names.import")} icon={Import} folds onPress={() => void choose()} />
      {problem !== null && (
        <Sheet open label={say("names.import")} onClose={leave}>
          <ProblemRow problem={problem} />
          <Button label={say("close")} look="line" onPress={leave} />
        </Sheet>
      )}
      {seen !== null && <NamesPreview preview={seen.preview} onTake={take} onClose={leave} />}
    </>
  );
}

function useNameFiles() {
  const say = useSay();
  const shell = useShell();
  const changes = useChanges();
  const { client } = useArchive();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const leave = () => {
    setSeen(null);
    setProblem(null);
  };
  const choose = async () => {
    setProblem(null);
    const sending = { onSent: () => undefined, signal: new AbortController().signal };
    const chosen = await admit(shell.pickFiles, sending, say("import.notAdmitted.remedy"));
    if (!chosen.ok) return setProblem(chosen.problem);
    const tickets = chosen.tickets.map(({ ticket }) => ticket);
    if (tickets.length === 0) return;
    const reply = await client.ask("previewNames", { tickets, limit: MOST_SHOWN });
    if (reply.ok) setSeen({ tickets, preview: reply.value });
    else setProblem(reply.problem);
  };
  const take = async (answers: readonly NameAnswer[]) => {
    if (seen === null) return;
    const input = { tickets: [...seen.tickets], answers };
    await changes.make("importNames", input, say("names.imported"));
    // A refusal is said above the screen, with what is wanted to try again.
    setSeen(null);
  };
  return { seen, problem, choose, take, leave };
}
