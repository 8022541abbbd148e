import { Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import type { TermDraft, TermSetAnswer } from "../../../archive/contract/term-sets";
import { endsOfUse, type Term, usedBetween } from "../../../archive/model/term-set";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import { RecordField, RecordForm } from "../../ui/record-form";

/** A term of the set that is corrected. */
export type WrittenTerm = Term;

const FIELDS = ["text", "language", "source", "from", "to"] as const;
type Draft = Record<(typeof FIELDS)[number], string>;
const LABELS = {
  text: "terms.term",
  language: "terms.languageCode",
  source: "terms.source",
  from: "terms.from",
  to: "terms.to",
} as const;

const draftOf = (term: Term | null): Draft => ({
  text: term?.text ?? "",
  language: term?.language ?? "",
  source: term?.source ?? "",
  ...endsOfUse(term?.used),
});

function termOf({ text, language, source, from, to }: Draft): TermDraft {
  const used = usedBetween(from.trim(), to.trim());
  return {
    text: text.trim(),
    language: language.trim() || null,
    source: source.trim() || null,
    ...(used === undefined ? {} : { used }),
  };
}

/** A term, new or corrected; it is taken away here too, and back with Undo. */
export function TermEditor(props: {
  readonly answer: TermSetAnswer;
  /** Null for a new one. */
  readonly written: WrittenTerm | null;
  readonly onEnd: () => void;
}) {
  const say = useSay();
  const { written, onEnd } = props;
  const [draft, setDraft] = useState(() => draftOf(written));
  const first = useRef<HTMLInputElement>(null);
  const { keep, remove } = useTermChange(props.answer, written, () => {
    // The next term is written where this one was.
    setDraft(draftOf(null));
    first.current?.focus();
    onEnd();
  });
  return (
    <RecordForm
      label={
        written === null ? say("terms.addTerm") : say("terms.editTerm", { term: written.text })
      }
      keep={say(written === null ? "terms.addTerm" : "names.keepForm")}
      isEmpty={draft.text.trim() === ""}
      onKeep={() => void keep(termOf(draft))}
      onLeave={written === null ? null : onEnd}
      more={
        written !== null && (
          <Button
            label={say("terms.removeTerm")}
            icon={Trash2}
            look="loss"
            onPress={() => void remove()}
          />
        )
      }
    >
      {FIELDS.map((field) => (
        <RecordField key={field} label={say(LABELS[field])}>
          <input
            ref={field === "text" ? first : undefined}
            autoFocus={field === "text" && written !== null}
            value={draft[field]}
            onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
          />
        </RecordField>
      ))}
    </RecordForm>
  );
}

/** Writes the set with the term as it is now, or without it: one version, which Undo takes back. */
function useTermChange(
  { set, version }: TermSetAnswer,
  written: WrittenTerm | null,
  onEnd: () => void,
) {
  const say = useSay();
  const changes = useChanges();
  const { id, label } = set;
  const write = async (terms: readonly TermDraft[], what: string) => {
    const reply = await changes.make("changeTermSet", { id, version, set: { terms } }, what);
    if (reply.ok) onEnd();
  };
  const isWritten = (term: Term) =>
    written !== null && term.text === written.text && term.language === written.language;
  return {
    keep: (term: TermDraft) =>
      written === null
        ? write([...set.terms, term], say("terms.termAdded", { term: term.text, label }))
        : write(
            set.terms.map((one) => (isWritten(one) ? term : one)),
            say("terms.termChanged", { term: term.text, label }),
          ),
    remove: () =>
      write(
        set.terms.filter((one) => !isWritten(one)),
        say("terms.termRemoved", { term: written?.text ?? "", label }),
      ),
  };
}
