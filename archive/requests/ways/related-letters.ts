import type { Relation, RelationKind } from "../../contract/ways";
import { edtfInterval } from "../../model/edtf";
import type { Unit } from "../../model/unit";
import { type Desk, type OpenArchive } from "../desk";
import type { Party } from "../indexing/parties";
import type { Letter, Letters } from "../indexing/time-and-letters";
import type { UnitRow } from "../ports";
import { whoIs } from "./count-letters";
import { byDay } from "./letters";

/** A document, why it is related, and who says so. */
export interface Found extends Pick<Relation, "about" | "source"> {
  readonly kind: RelationKind;
  readonly doc: number;
}

/** What a letter has to do with other letters, and how many passed between the same two. */
export interface LetterRelations {
  readonly found: readonly Found[];
  readonly correspondence: number;
}

const NONE: LetterRelations = { found: [], correspondence: 0 };

/** Answers and neighbours of a letter, among those that this reader may see. */
export function relatedLetters(desk: Desk, open: OpenArchive, row: UnitRow): LetterRelations {
  const { index } = open;
  const all = index.letters(
    index.readable({ reader: desk.reader, today: desk.now().slice(0, 10) }),
  );
  const letter = all.letters.find(({ doc }) => doc === row.doc);
  if (letter === undefined) return NONE;
  const between = all.letters.filter(
    (other) => isAnswer(letter, other) || isSameWay(letter, other),
  );
  return {
    found: [
      ...answered(row.unit, letter, between),
      ...answering(open, letter, between),
      ...neighbours(open, all, letter, between),
    ],
    correspondence: between.length,
  };
}

const share = (some: readonly Party[], others: readonly Party[]): boolean =>
  some.some((one) => others.includes(one));
/** The parties swapped: who received the one wrote the other. */
const isAnswer = (one: Letter, other: Letter): boolean =>
  one.doc !== other.doc && share(one.from, other.to) && share(one.to, other.from);
const isSameWay = (one: Letter, other: Letter): boolean =>
  share(one.from, other.from) && share(one.to, other.to);

/** Letters of the day that this one says it answers, from whom it goes to. */
function answered(unit: Unit, letter: Letter, between: readonly Letter[]): readonly Found[] {
  return answersIn(unit).flatMap(({ display, source, lo, hi }) =>
    between
      .filter((other) => isAnswer(letter, other) && isWithin(other, lo, hi))
      .map(({ doc }) => ({ kind: "answers" as const, doc, about: [display], source })),
  );
}

/** Letters that say they answer one of this day, from whom this one went to. */
function answering(
  { tables }: OpenArchive,
  letter: Letter,
  between: readonly Letter[],
): readonly Found[] {
  const answers = between.filter((other) => isAnswer(letter, other));
  return answers.flatMap(({ doc }) => {
    const unit = tables.unitByDoc(doc)?.unit;
    const said = unit && answersIn(unit).find(({ lo, hi }) => isWithin(letter, lo, hi));
    if (!said) return [];
    return [{ kind: "answered-by" as const, doc, about: [said.display], source: said.source }];
  });
}

/** The dates that a letter says it answers. */
const answersIn = ({ dates }: Unit) =>
  dates.flatMap(({ role, edtf, display, source }) => {
    const interval = role === "answered" && edtf !== null ? edtfInterval(edtf) : null;
    if (interval?.lo == null || interval.hi === null) return [];
    return [{ display, source, lo: interval.lo, hi: interval.hi }];
  });

/** Whether it may have been written in that time. */
const isWithin = ({ days }: Letter, lo: number, hi: number): boolean =>
  days !== null && days[0] <= hi && days[1] >= lo;

/** The letters before and after it between the same two, either way; only where both dates say which came first. */
function neighbours(
  open: OpenArchive,
  all: Letters,
  letter: Letter,
  between: readonly Letter[],
): readonly Found[] {
  if (letter.days === null) return [];
  const dated = between.filter(({ days }) => days !== null).toSorted(byDay);
  const at = dated.findIndex(({ doc }) => doc === letter.doc);
  const names = [letter.from[0], letter.to[0]].map((party) =>
    party === undefined ? "" : whoIs(party, open.index.names(), all.written).name,
  );
  return (["previous", "next"] as const).flatMap((kind) => {
    const other = dated[kind === "previous" ? at - 1 : at + 1];
    return other === undefined ? [] : [{ kind, doc: other.doc, about: names, source: null }];
  });
}
