import type { UnitId } from "../../model/ids";
import type { SearchQuestion } from "../../model/kept-set";
import type { IndexAnswer } from "../indexing/questions";
import type { Desk, OpenArchive } from "../desk";
import type { SetDesk } from "./remembered";

/** What a question finds now, as this reader may see it. */
export function askNow(
  desk: Pick<Desk, "reader" | "now">,
  { index }: OpenArchive,
  { text, narrowing, names }: SearchQuestion,
): IndexAnswer {
  const today = desk.now().slice(0, 10);
  const asked = { narrowing, names, reader: desk.reader, today };
  return index.search(text, { ...asked, limit: 1, offset: 0 });
}

/** The units of it. */
export const foundBy = (
  desk: SetDesk,
  open: OpenArchive,
  question: SearchQuestion,
): ReadonlySet<UnitId> =>
  desk.remember(
    open,
    ["found", JSON.stringify(question)],
    () => new Set(open.index.unitsOf(askNow(desk, open, question).matches())),
  );
