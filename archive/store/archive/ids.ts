import { monotonicFactory } from "ulid";
import type {
  AuthorityId,
  FacsimileId,
  ImportId,
  NoteId,
  ObjectId,
  RecipeId,
  SourceId,
  UnitId,
} from "../../model/ids";
import type { Clock } from "./files";

/** What each prefix is an id of. */
export interface IdByPrefix {
  readonly rec: UnitId;
  readonly src: SourceId;
  readonly fax: FacsimileId;
  readonly agt: AuthorityId;
  readonly rcp: RecipeId;
  readonly not: NoteId;
  readonly imp: ImportId;
  readonly set: ObjectId;
  readonly xhb: ObjectId;
}

/** Makes ids that sort by birth, also within one millisecond. */
export function createIds(clock: Clock): <P extends keyof IdByPrefix>(prefix: P) => IdByPrefix[P] {
  const ulid = monotonicFactory();
  return <P extends keyof IdByPrefix>(prefix: P) =>
    `${prefix}-${ulid(clock().getTime()).toLowerCase()}` as IdByPrefix[P];
}

/** Each clock keeps its own last id: two archives open at once do not disturb each other. */
const makers = new WeakMap<Clock, ReturnType<typeof createIds>>();

/** A new id: lower-case ULID after the prefix; ids of one clock are strictly increasing. */
export function newId<P extends keyof IdByPrefix>(prefix: P, clock: Clock): IdByPrefix[P] {
  const maker = makers.get(clock) ?? createIds(clock);
  makers.set(clock, maker);
  return maker(prefix);
}
