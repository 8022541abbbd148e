import type { TermSetAnswer } from "../../../archive/contract/term-sets";
import type { Term } from "../../../archive/model/term-set";
import { useSay, type Say } from "../../messages/messages";
import { RecordRow, RecordTable } from "../../ui/record-table";

const COLUMNS = ["terms.term", "terms.language", "names.used", "terms.source"] as const;

/** A row a term: its language, when it was in use, why it is believed to be the same, and how many items have it. */
export function TermTable(props: {
  readonly answer: TermSetAnswer;
  /** Opens a term to be corrected; null where nothing may be written. */
  readonly onEdit: ((term: Term) => void) | null;
}) {
  const say = useSay();
  const { onEdit } = props;
  const { set, found } = props.answer;
  return (
    <RecordTable
      label={say("terms.terms")}
      columns={COLUMNS.map((column) => say(column))}
      isEdited={onEdit !== null}
    >
      {set.terms.map((term, at) => (
        <RecordRow
          key={`${term.text} ${term.language ?? ""}`}
          name={term.text}
          cells={[
            languageName(say, term.language),
            <span key="used" translate="no">
              {term.used?.replace("/", "–") ?? "–"}
            </span>,
          ]}
          source={term.source}
          items={found[at] ?? 0}
          {...(onEdit === null
            ? {}
            : {
                edit: {
                  label: say("terms.editTerm", { term: term.text }),
                  onEdit: () => onEdit(term),
                },
              })}
        />
      ))}
    </RecordTable>
  );
}

function languageName(say: Say, tag: string | null): string {
  if (tag === null) return "–";
  return new Intl.DisplayNames([say.language], { type: "language" }).of(tag) ?? tag;
}
