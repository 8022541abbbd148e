import type { NameAnswer, NameFate } from "../../../contract/name-files";
import type { ListedName } from "../../../import/draft";
import { ArchiveError } from "../../../model/archive-error";
import type { Authority } from "../../../model/authority";
import type { AuthorityId } from "../../../model/ids";
import type { NameRegister } from "../../indexing/name-register";
import { addsNothing, type Gain, gainOf } from "./gain";
import { type KnownNames, knownNames } from "./known-names";
import { keysOf, type Match, matchName } from "./match-name";

export interface NameOfFile extends ListedName {
  readonly file: string;
}

/** What becomes of one record of a file. */
export interface NamePlan {
  readonly at: number;
  readonly name: NameOfFile;
  readonly fate: NameFate;
  /** The record that it is, as it was before. */
  readonly record: Authority | null;
  readonly candidates: readonly Authority[];
  readonly gain: Gain | null;
  /** Somebody said that it stays out, or nobody said which one it is. */
  readonly isLeft: boolean;
}

export interface NamesPlan {
  readonly plans: readonly NamePlan[];
  /** Records to be written, each once, whole. */
  readonly made: ReadonlyMap<AuthorityId, Authority>;
  readonly changed: ReadonlyMap<AuthorityId, Authority>;
}

/**
 * Plans what files of names do to the archive, in their order. Run again after it was carried out it plans nothing.
 * @param newId a new `agt-` id
 * @throws ArchiveError `request.names-changed` for an answer about another record · `request.no-name` for one that is not here
 */
export function planNames(
  register: NameRegister,
  names: readonly NameOfFile[],
  answers: readonly NameAnswer[],
  newId: () => AuthorityId,
): NamesPlan {
  const known = knownNames(register.find(""));
  const said = new Map(answers.map((answer) => [answer.at, answer]));
  const made = new Map<AuthorityId, Authority>();
  const changed = new Map<AuthorityId, Authority>();
  const write = (authority: Authority, isNew: boolean) => {
    known.put(authority, isNew);
    (isNew || made.has(authority.id) ? made : changed).set(authority.id, authority);
  };
  const isHere = idsOf(register, names);
  const plans = names.map((given, at): NamePlan => {
    const name = withKnownIds(given, isHere);
    const plan = answered(planOf(at, name, matchIn(register, known, name)), said.get(at), known);
    if (plan.isLeft) return plan;
    const isFree = name.id !== null && register.get(name.id) === null && !known.byId.has(name.id);
    if (plan.fate === "new") write(madeOf(name, isFree ? name.id : newId()), true);
    if (plan.fate === "more" && plan.gain !== null) write(plan.gain.next, false);
    return plan;
  });
  return { plans, made, changed };
}

function matchIn(register: NameRegister, known: KnownNames, name: NameOfFile): Match {
  const isWithdrawn = name.id !== null && register.get(name.id)?.withdrawn != null;
  return mergedThrough(register, name, known) ?? matchName(known, name, name.file, isWithdrawn);
}

const madeOf = ({ authority: { keys, ...rest } }: ListedName, id: AuthorityId): Authority => ({
  id,
  ...rest,
  ...(keys.length === 0 ? {} : { keys }),
});

/** One whose record was merged into another is that one. */
function mergedThrough(
  register: NameRegister,
  { id }: ListedName,
  known: KnownNames,
): Match | null {
  if (id === null || register.get(id)?.mergedInto == null) return null;
  const standing = register.standing(id);
  const record = standing === null ? undefined : known.byId.get(standing.id);
  return record === undefined ? null : { is: "one", record };
}

function planOf(at: number, name: NameOfFile, match: Match): NamePlan {
  const none = { at, name, record: null, candidates: [], gain: null, isLeft: false };
  if (match.is === "nobody") return { ...none, fate: "new" };
  if (match.is === "doubtful")
    return { ...none, fate: "ambiguous", candidates: match.candidates, isLeft: true };
  return withGain(none, match.record);
}

function withGain(plan: Omit<NamePlan, "fate">, record: Authority): NamePlan {
  const { id, authority, file } = plan.name;
  const keys = id === record.id ? authority.keys : keysOf(id, authority.keys);
  const gain = gainOf(record, { ...authority, keys }, file);
  return { ...plan, record, gain, fate: addsNothing(gain) ? "same" : "more" };
}

function answered(plan: NamePlan, answer: NameAnswer | undefined, known: KnownNames): NamePlan {
  if (answer === undefined) return plan;
  if (answer.preferred !== plan.name.authority.preferred) throw otherName(answer, plan);
  if (answer.as === "skip") return { ...plan, isLeft: true };
  if (answer.as === "new")
    return plan.fate === "ambiguous" ? { ...plan, fate: "new", isLeft: false } : plan;
  const record = known.byId.get(answer.as);
  if (record !== undefined) return withGain({ ...plan, isLeft: false }, record);
  throw new ArchiveError(
    "request.no-name",
    `The archive has no name ${answer.as}.`,
    "Look for it in the list of names: it may have been taken back.",
  );
}

/** Ids that the archive knows, or that the files have themselves. */
function idsOf(register: NameRegister, names: readonly NameOfFile[]): (id: AuthorityId) => boolean {
  const listed = new Set(names.map(({ id }) => id));
  return (id) => listed.has(id) || register.standing(id) !== null;
}

/** A relation to a record that is nowhere would point to nothing. */
function withKnownIds(name: NameOfFile, isHere: (id: AuthorityId) => boolean): NameOfFile {
  const { relations, apartFrom, ...rest } = name.authority;
  const related = (relations ?? []).filter(({ to }) => isHere(to));
  const apart = (apartFrom ?? []).filter(isHere);
  return {
    ...name,
    authority: {
      ...rest,
      ...(related.length === 0 ? {} : { relations: related }),
      ...(apart.length === 0 ? {} : { apartFrom: apart }),
    },
  };
}

const otherName = ({ preferred }: NameAnswer, { name }: NamePlan) =>
  new ArchiveError(
    "request.names-changed",
    `The answer about “${preferred}” does not fit: ${name.file}, ${name.place}, is “${name.authority.preferred}” now.`,
    "Look at the preview again: the file was changed meanwhile.",
  );
