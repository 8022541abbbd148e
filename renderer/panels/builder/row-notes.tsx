import { syntaxNotes } from "../../../archive/search/query/notes/syntax-notes";
import { parseQuery } from "../../../archive/search/query/parse-query";
import { SyntaxNotes } from "../library/syntax-notes";
import { rowsOf } from "./read-rows";
import { NAMES, type Row } from "./row";
import { textOfRow } from "./write-rows";

/** What in a row may not have worked as it was meant, in the sentences of the field above the hits. */
export function RowNotes(props: {
  readonly row: Row;
  /** The rows of a mended row are numbered from here. */
  readonly nextKey: number;
  readonly onTake: (rows: readonly Row[]) => void;
}) {
  const { row, nextKey, onTake } = props;
  const text = row.kind === "words" ? row.text : textOfRow(row);
  return (
    <SyntaxNotes
      text={text}
      notes={syntaxNotes(parseQuery(text, NAMES), NAMES)}
      onTake={(mended) =>
        onTake(
          rowsOf(mended).map((one, at) => ({
            ...one,
            key: nextKey + at,
            ...(row.kind === "words" && one.kind === "words"
              ? { presence: row.presence, field: row.field }
              : {}),
          })),
        )
      }
    />
  );
}
