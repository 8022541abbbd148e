import type { Handlers } from "../../contract";
import { ArchiveError } from "../../model/archive-error";
import type { NoteId } from "../../model/ids";
import { TermSet } from "../../model/term-set";
import { actorOf, type Desk, type OpenArchive, writableArchive } from "../desk";
import { changedBy } from "../editing/change-units";
import { NOTHING, workOf } from "../own-work/stored-own-work";
import { recordMade, type Work } from "../record";
import { noTermSet } from "./list-term-sets";
import { refuseTwin, termsOf } from "./make-term-set";

/** @throws ArchiveError `request.same-term-set` `request.same-term` `request.empty-term` `request.bad-date` `field.no-language` `store.*` */
export const addTermSet =
  (desk: Desk): Handlers["addTermSet"] =>
  async ({ draft }) => {
    const open = writableArchive(desk);
    const id = desk.newId("not") as NoteId;
    const receipt = await recordMade(desk, open, () => {
      refuseTwin(open, draft.label, null);
      const { label, note, terms, onlyByName } = draft;
      const set = made({ id, when: desk.now(), by: actorOf(desk) }, { label, note, onlyByName });
      return Promise.resolve(written({ ...set, terms: termsOf(terms) }, "creation"));
    });
    return { id, changed: changedBy(receipt, new Map()) };
  };

const made = (
  birth: Pick<TermSet, "id" | "when" | "by">,
  { label, note, onlyByName }: Pick<TermSet, "label" | "note"> & { readonly onlyByName: boolean },
): TermSet => ({
  id: birth.id,
  label: label.normalize("NFC"),
  note: note || null,
  terms: [],
  ...(onlyByName ? { onlyByName: true as const } : {}),
  when: birth.when,
  by: birth.by,
});

/** The next version of a term set, with its line in the log. */
export const written = (set: TermSet, type: "creation" | "metadata modification"): Work =>
  workOf(
    { kind: "terms", dropped: false, set: TermSet.parse(set) },
    type,
    `Term set “${set.label}” ${type === "creation" ? "made" : "changed"}`,
  );

/** @throws ArchiveError `request.no-term-set` `request.changed-meanwhile` and as `addTermSet` */
export const changeTermSet =
  (desk: Desk): Handlers["changeTermSet"] =>
  async ({ id, version, set: given }) => {
    const open = writableArchive(desk);
    const receipt = await recordMade(desk, open, async () => {
      const before = standing(open, id);
      if ((await open.store.object(id)).head !== version) throw changedMeanwhile(before);
      const said = {
        label: given.label ?? before.label,
        note: given.note === undefined ? before.note : given.note,
        onlyByName: given.onlyByName ?? before.onlyByName === true,
      };
      refuseTwin(open, said.label, id);
      const terms = given.terms === undefined ? before.terms : termsOf(given.terms);
      const next = TermSet.parse({ ...made(before, said), terms });
      const isSame = JSON.stringify(next) === JSON.stringify(TermSet.parse(before));
      return isSame ? NOTHING : written(next, "metadata modification");
    });
    return { changed: changedBy(receipt, new Map([[id, version]])) };
  };

/** @throws ArchiveError `request.no-term-set` `store.*` */
export const dropTermSets =
  (desk: Desk): Handlers["dropTermSets"] =>
  async ({ ids }) => {
    const open = writableArchive(desk);
    const before = new Map<string, number>();
    const receipt = await recordMade(desk, open, async () => {
      const works: Work[] = [];
      for (const id of new Set(ids)) {
        const set = standing(open, id);
        before.set(id, (await open.store.object(id)).head);
        const detail = `Term set “${set.label}” taken out`;
        works.push(workOf({ kind: "terms", dropped: true, set }, "withdrawal", detail));
      }
      return together(works);
    });
    return { changed: changedBy(receipt, before) };
  };

export const together = (works: readonly Work[]): Work => ({
  changes: works.flatMap(({ changes }) => changes),
  events: works.flatMap(({ events }) => events),
});

function standing({ index }: OpenArchive, id: NoteId): TermSet {
  const set = index.terms().get(id);
  if (set === null) throw noTermSet(id);
  return set;
}

const changedMeanwhile = ({ label }: TermSet) =>
  new ArchiveError(
    "request.changed-meanwhile",
    `“${label}” was changed meanwhile by someone else or in another window.`,
    "Look at it as it is now, then make your change again.",
  );
