import { countKept } from "../../import/account";
import { sayWarning } from "../../import/say-warning";
import type { Draft, Reading } from "../../import/draft";
import type { ImportId } from "../../model/ids";
import type { SourceAccount } from "../../model/import-run";
import type { NewUnit } from "./units-of-drafts";

const isDocument = ({ level, beside }: Draft): boolean =>
  (level === "item" || level === "part") && beside !== true;

/** What became of one file: every word of it stands in a document, in another text, or in the list of what was left out. */
export function accountOf(
  run: ImportId,
  reading: Reading,
  taken: readonly { readonly read: Draft; readonly applied: Draft }[],
  made: readonly NewUnit[],
): SourceAccount {
  const others = taken.reduce((sum, { read, applied }) => sum + wordsBeside(read, applied), 0);
  const states = made.flatMap(({ unit }) => unit.proposals.map(({ state }) => state));
  const drafts = taken.flatMap(({ applied }) => [...withBeneath(applied)]);
  const beside = drafts.filter((draft) => !isDocument(draft));
  return {
    run,
    charset: reading.charset,
    documents: drafts.length - beside.length,
    others: beside.filter(({ texts }) => texts.some(({ text }) => text !== "")).length,
    words: {
      in: reading.words.in,
      documents: reading.words.kept - others,
      others,
      left: reading.words.reported,
    },
    proposals: {
      applied: states.filter((state) => state === "applied").length,
      open: states.filter((state) => state === "open").length,
    },
    warnings: reading.warnings.map(sayWarning),
    elements: reading.elements ?? [],
  };
}

/**
 * Words of texts that are no documents: prefaces, lists, the page around an article. Where the source itself has such parts they are
 * counted as it has them; where a proposal made them, only their texts are, for a description that was taken over repeats words.
 */
function wordsBeside(read: Draft, applied: Draft): number {
  if (read.children.length > 0)
    return sumOver(read, (draft) => countKept({ ...draft, children: [] }));
  return sumOver(applied, (draft) =>
    countKept({ ...draft, children: [], locator: null, description: null }),
  );
}

function sumOver(draft: Draft, words: (draft: Draft) => number): number {
  let sum = 0;
  for (const one of withBeneath(draft)) if (!isDocument(one)) sum += words(one);
  return sum;
}

function* withBeneath(draft: Draft): Generator<Draft> {
  yield draft;
  for (const child of draft.children) yield* withBeneath(child);
}
