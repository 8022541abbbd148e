import type { Output } from "../../../archive/contract";
import { placeInWords } from "../../messages/said";
import { useSay } from "../../messages/messages";
import { useClient } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { FileImport } from "../../ui/file-import";
import { ImportPreview, PreviewEntry } from "../../ui/import-preview";

/** Sets shown at most; all are taken in. */
const MOST_SHOWN = 300;

/** Tables of terms: chosen, looked at, and only then taken in, in one step that Undo takes back. */
export function ImportTerms() {
  const say = useSay();
  const client = useClient();
  const changes = useChanges();
  const take = async (tickets: readonly string[], leave: () => void) => {
    await changes.make("importTermSets", { tickets: [...tickets] }, say("terms.imported"));
    // A refusal is said above the screen, with what is wanted to try again.
    leave();
  };
  return (
    <FileImport
      label={say("terms.import")}
      ask={(tickets) => client.ask("previewTermSets", { tickets: [...tickets] })}
    >
      {({ tickets, preview }, leave) => (
        <TermsPreview preview={preview} onTake={() => void take(tickets, leave)} onClose={leave} />
      )}
    </FileImport>
  );
}

/** What the files would do, set by set. */
function TermsPreview(props: {
  readonly preview: Output<"previewTermSets">;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { sets, warnings } = props.preview;
  const count = sets.filter(({ fate }) => fate !== "same").length;
  return (
    <ImportPreview
      title={say("terms.import")}
      warnings={warnings}
      take={{ label: say("terms.import.take", { count }), count }}
      onTake={props.onTake}
      onClose={props.onClose}
    >
      {sets.slice(0, MOST_SHOWN).map(({ file, label, place, fate, adds, differs }) => (
        <PreviewEntry
          key={file + label}
          name={label}
          where={`${file}, ${placeInWords(say, place)}`}
          becomes={say(`terms.fate.${fate}`, { terms: adds.map(({ text }) => text).join(", ") })}
          differs={differs.map((one) =>
            say("terms.import.differs", {
              term: one.here.text,
              place: placeInWords(say, one.place),
            }),
          )}
        />
      ))}
    </ImportPreview>
  );
}
