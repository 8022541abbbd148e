import { Import } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Reply } from "../../archive/contract";
import type { Problem } from "../../archive/model/archive-error";
import { useSay } from "../messages/messages";
import { useArchive, useShell } from "../state/archive-context";
import { admit } from "../state/tickets";
import { Button } from "./button";
import { ProblemRow } from "./problem-row";
import { Sheet } from "./sheet";
import { SheetHead } from "./sheet-head";

/** What the service would do with the files that these tickets stand for. */
interface Seen<P> {
  readonly tickets: readonly string[];
  readonly preview: P;
}

/** Files that are chosen, looked at, and only then taken in; nothing to press where nothing may be written. */
export function FileImport<P>(props: {
  readonly label: string;
  readonly ask: (tickets: readonly string[]) => Promise<Reply<P>>;
  /** What would be done, and the ways to do it or to leave. */
  readonly children: (seen: Seen<P>, leave: () => void) => ReactNode;
}) {
  const { about } = useArchive();
  const { seen, problem, choose, leave } = useChosen(props.ask);
  if (about?.archive?.writable !== true || !about.mayWrite) return null;
  return (
    <>
      <Button label={props.label} icon={Import} folds onPress={() => void choose()} />
      {problem !== null && (
        <Sheet open label={props.label} onClose={leave}>
          <SheetHead title={props.label} onClose={leave} />
          <ProblemRow problem={problem} />
        </Sheet>
      )}
      {seen !== null && props.children(seen, leave)}
    </>
  );
}

function useChosen<P>(ask: (tickets: readonly string[]) => Promise<Reply<P>>) {
  const say = useSay();
  const shell = useShell();
  const [seen, setSeen] = useState<Seen<P> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = async () => {
    setProblem(null);
    const sending = { onSent: () => undefined, signal: new AbortController().signal };
    const chosen = await admit(shell.pickFiles, sending, say("import.notAdmitted.remedy"));
    if (!chosen.ok) return setProblem(chosen.problem);
    const tickets = chosen.tickets.map(({ ticket }) => ticket);
    if (tickets.length === 0) return;
    const reply = await ask(tickets);
    if (reply.ok) setSeen({ tickets, preview: reply.value });
    else setProblem(reply.problem);
  };
  const leave = () => {
    setSeen(null);
    setProblem(null);
  };
  return { seen, problem, choose, leave };
}
