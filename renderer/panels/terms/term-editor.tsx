import { Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import type { TermDraft, TermSetAnswer } from "../../../archive/contract/term-sets";
import { endsOfUse, type Term, usedBetween } from "../../../archive/model/term-set";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { Button } from "../../ui/button";
import css from "./set-record.module.css";

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
  const isEmpty = draft.text.trim() === "";
  const label =
    written === null ? say("terms.addTerm") : say("terms.editTerm", { term: written.text });
  return (
    <form
      className={css["form"]}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void keep(termOf(draft));
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || written === null) return;
        event.stopPropagation();
        onEnd();
      }}
    >
      {FIELDS.map((field) => (
        <label key={field}>
          <span>{say(LABELS[field])}</span>
          <input
            ref={field === "text" ? first : undefined}
            autoFocus={field === "text" && written !== null}
            value={draft[field]}
            onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
          />
        </label>
      ))}
      <span className={css["keys"]}>
        <button type="submit" className={css["submit"]} disabled={isEmpty}>
          {say(written === null ? "terms.addTerm" : "names.keepForm")}
        </button>
        {written !== null && (
          <>
            <Button
              label={say("terms.removeTerm")}
              icon={Trash2}
              look="loss"
              onPress={() => void remove()}
            />
            <Button label={say("names.leave")} look="line" onPress={onEnd} />
          </>
        )}
      </span>
    </form>
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
