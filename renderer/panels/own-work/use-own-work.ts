import type { Output } from "../../../archive/contract";
import type { Input } from "../../../archive/contract";
import type { NoteId, UnitId } from "../../../archive/model/ids";
import type { ListKind, Member } from "../../../archive/model/own-work";
import { useSay } from "../../messages/messages";
import { useArchive } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";

type ListHead = Output<"ownWork">["lists"][number];
type Place = Input<"writeNote">["place"];

/** A unit as its lists and notes name it. */
export interface Noted {
  readonly id: UnitId;
  readonly referenceCode: string;
  readonly title: string;
}

/** Whether notes and lists may be written here and now. */
export function useMayWrite(): boolean {
  const { about } = useArchive();
  return about?.archive?.writable === true && about.mayWrite;
}

/** The changes that a reader makes in notes, tags and collections; each says at the foot what it did. */
export function useOwnWork() {
  const say = useSay();
  const { make } = useChanges();
  return {
    writeNote: async (unit: Noted, place: Place, text: string, id: NoteId | null = null) => {
      const gone = id !== null && text.trim() === "";
      const what = say(gone ? "own.note.dropped" : "own.note.written", {
        code: unit.referenceCode,
      });
      return make("writeNote", { id, unit: unit.id, place, excerpt: null, text }, what);
    },
    put: (kind: ListKind, title: string, member: Member, code: string) =>
      make("addToList", { kind, title, members: [member] }, say("own.list.in", { title, code })),
    take: ({ id, title }: ListHead, member: Member, code: string) =>
      make("takeFromList", { id, members: [member] }, say("own.list.out", { title, code })),
    edit: (list: ListHead, change: Partial<Omit<Input<"editList">, "id">>) =>
      make(
        "editList",
        { id: list.id, title: null, description: null, move: null, drop: false, ...change },
        say(change.drop === true ? "own.list.dropped" : "own.list.edited", { title: list.title }),
      ),
  };
}
