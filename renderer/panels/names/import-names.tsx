import type { NameAnswer } from "../../../archive/contract/name-files";
import { useSay } from "../../messages/messages";
import { useClient } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { FileImport } from "../../ui/file-import";
import { NamesPreview } from "./names-preview";

/** Names shown of a file; what is not shown is taken in too, but for what is in doubt. */
const MOST_SHOWN = 300;

/** Files of names: chosen, looked at, and only then taken in, in one step that Undo takes back. */
export function ImportNames() {
  const say = useSay();
  const client = useClient();
  const changes = useChanges();
  const take = async (
    tickets: readonly string[],
    answers: readonly NameAnswer[],
    leave: () => void,
  ) => {
    await changes.make("importNames", { tickets: [...tickets], answers }, say("names.imported"));
    // A refusal is said above the screen, with what is wanted to try again.
    leave();
  };
  return (
    <FileImport
      label={say("names.import")}
      ask={(tickets) => client.ask("previewNames", { tickets: [...tickets], limit: MOST_SHOWN })}
    >
      {({ tickets, preview }, leave) => (
        <NamesPreview
          preview={preview}
          onTake={(answers) => void take(tickets, answers, leave)}
          onClose={leave}
        />
      )}
    </FileImport>
  );
}
