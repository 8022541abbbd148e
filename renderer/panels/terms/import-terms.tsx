import { Import, X } from "lucide-react";
import { useState } from "react";
import type { Output } from "../../../archive/contract";
import type { TermSetInFile } from "../../../archive/contract/term-sets";
import type { Problem } from "../../../archive/model/archive-error";
import { said as inWords } from "../../messages/said";
import { useSay } from "../../messages/messages";
import { useArchive, useShell } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { admit } from "../../state/tickets";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Scripted } from "../../ui/scripted";
import { Sheet } from "../../ui/sheet";
import { useMayWrite } from "../names/use-may-write";
import css from "./import-terms.module.css";

interface Seen {
  readonly tickets: readonly string[];
  readonly preview: Output<"previewTermSets">;
}

/** Tables of terms: chosen, looked at, and only then taken in, in one step that Undo takes back. */
export function ImportTerms() {
  const say = useSay();
  const { seen, problem, choose, take, leave } = useTermFiles();
  if (!useMayWrite()) return null;
  return (
    <>
      <Button label={say("terms.import")} icon={Import} folds onPress={() => void choose()} />
      {problem !== null && (
        <Sheet open label={say("terms.import")} onClose={leave}>
          <ProblemRow problem={problem} />
          <Button label={say("close")} look="line" onPress={leave} />
        </Sheet>
      )}
      {seen !== null && (
        <Preview preview={seen.preview} onTake={() => void take()} onClose={leave} />
      )}
    </>
  );
}

function useTermFiles() {
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
    const reply = await client.ask("previewTermSets", { tickets });
    if (reply.ok) setSeen({ tickets, preview: reply.value });
    else setProblem(reply.problem);
  };
  const take = async () => {
    if (seen === null) return;
    await changes.make("importTermSets", { tickets: [...seen.tickets] }, say("terms.imported"));
    // A refusal is said above the screen, with what is wanted to try again.
    setSeen(null);
  };
  return { seen, problem, choose, take, leave };
}

/** Sets and warnings shown at most; all are taken in. */
const MOST_SHOWN = 300;

/** What the files would do, set by set, and the rows that could not be read. */
function Preview(props: {
  readonly preview: Output<"previewTermSets">;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { sets, warnings } = props.preview;
  const taken = sets.filter(({ fate }) => fate !== "same").length;
  return (
    <Sheet open at="wide" steady label={say("terms.import")} onClose={props.onClose}>
      <div className={css["head"]}>
        <h2>{say("terms.import")}</h2>
        <Button label={say("close")} icon={X} square keyName="Escape" onPress={props.onClose} />
      </div>
      <div
        className={css["scroll"]}
        tabIndex={0}
        role="region"
        aria-label={say("names.import.what")}
      >
        <ul className={css["sets"]}>
          {sets.slice(0, MOST_SHOWN).map((set) => (
            <li key={set.file + set.label}>
              <SetLine set={set} />
            </li>
          ))}
        </ul>
        {warnings.length > 0 && (
          <ul className={css["warnings"]} aria-label={say("names.import.told")}>
            {warnings.slice(0, MOST_SHOWN).map(({ source, says, message, count }) => (
              <li key={source + message}>
                <Scripted
                  text={`${source}: ${inWords(say, says, message)}${count > 1 ? ` (${String(count)})` : ""}`}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={css["keys"]}>
        <Button
          label={say("terms.import.take", { count: taken })}
          look="primary"
          disabled={taken === 0}
          onPress={props.onTake}
        />
        <Button label={say("names.leave")} look="line" onPress={props.onClose} />
      </div>
    </Sheet>
  );
}

function SetLine({ set }: { readonly set: TermSetInFile }) {
  const say = useSay();
  const terms = set.adds.map(({ text }) => text).join(", ");
  return (
    <>
      <b>
        <Scripted text={set.label} />
      </b>
      <small>
        {set.file}, {set.place}
      </small>
      <p>
        <Scripted text={say(`terms.fate.${set.fate}`, { terms })} />
      </p>
      {set.differs.map(({ here, place }) => (
        <p key={place} className={css["differs"]}>
          <Scripted text={say("terms.import.differs", { term: here.text, place })} />
        </p>
      ))}
    </>
  );
}
