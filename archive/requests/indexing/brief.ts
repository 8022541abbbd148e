import type { Access } from "../../model/access";
import type { AuthorityId, FacsimileId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import { mainDate } from "../../model/written-date";
import type { AttributeValues } from "../../search/attributes/attributes";
import { type Named, namedIn } from "./named";
import { type Parties, partiesOf } from "./parties";
import { NO_TEXTS, type TextFacts } from "./text-facts";

/** What the index must know of every unit when it opens: small, so that opening a large archive reads no descriptions. */
export interface Brief extends AttributeValues {
  readonly position: number;
  /** Taken from view. */
  readonly withdrawn?: true;
  /** Left out for the common case, open. */
  readonly access?: Access;
  readonly agents?: readonly AuthorityId[];
  /** Authorities that a name here was said not to be, or perhaps to be. */
  readonly answered?: readonly AuthorityId[];
  /** Names of agents without an authority, as written. */
  readonly unlinked?: readonly string[];
  readonly images?: readonly FacsimileId[];
  /** Sender and recipient of a letter. */
  readonly parties?: Parties;
  /** The source's own key for it. */
  readonly key?: string;
  /** Keys of other units that its texts refer to. */
  readonly refers?: readonly string[];
  readonly named?: Named;
  /** Unclear and supplied stretches of its texts (`TextFacts`). */
  readonly doubtful?: readonly number[];
}

export function briefOf(unit: Unit, texts: TextFacts = NO_TEXTS): Brief {
  const agents = unit.agents.flatMap(({ id }) => (id === null ? [] : [id]));
  const unlinked = unit.agents.flatMap(({ id, name }) => (id === null ? [name] : []));
  const answered = (unit.nameAnswers ?? []).map(({ id }) => id);
  const first = mainDate(unit);
  const dates = unit.dates.flatMap(({ edtf, role }) =>
    edtf === null || role === "mentioned" ? [] : [edtf],
  );
  return {
    id: unit.id,
    parent: unit.parent,
    position: unit.position,
    level: unit.level,
    type: unit.genre,
    languages: unit.languages,
    classification: unit.classification,
    dates: [...new Set([...(first?.edtf == null ? [] : [first.edtf]), ...dates])],
    has: [...whatThereIs(unit), ...texts.has],
    ...(unit.withdrawn === null ? {} : { withdrawn: true }),
    ...(unit.access.restriction === "open" ? {} : { access: unit.access }),
    ...(agents.length === 0 ? {} : { agents: [...new Set(agents)] }),
    ...(answered.length === 0 ? {} : { answered: [...new Set(answered)] }),
    ...(unlinked.length === 0 ? {} : { unlinked: [...new Set(unlinked)] }),
    ...(unit.facsimiles.length === 0 ? {} : { images: unit.facsimiles.map(({ id }) => id) }),
    ...waysTo(unit, texts),
  };
}

function waysTo(
  unit: Unit,
  { refers, doubtful }: TextFacts,
): Pick<Brief, "parties" | "key" | "refers" | "named" | "doubtful"> {
  const parties = partiesOf(unit);
  const named = namedIn(unit);
  return {
    ...(named === null ? {} : { named }),
    ...(doubtful.length === 0 ? {} : { doubtful }),
    ...(parties === null ? {} : { parties }),
    ...(unit.sourceKey == null ? {} : { key: unit.sourceKey }),
    ...(refers.length === 0 ? {} : { refers }),
  };
}

function whatThereIs(unit: Unit): readonly string[] {
  const { facsimiles, transcriptions, custody, proposals } = unit;
  return [
    ...(facsimiles.length > 0 ? ["facsimile"] : []),
    ...(transcriptions.length > 0 ? ["transcription"] : []),
    ...(transcriptions.some(({ kind }) => kind === "translation") ? ["translation"] : []),
    ...(custody.length > 0 ? ["custody"] : []),
    ...(proposals.some(({ state }) => state === "open") ? ["proposals"] : []),
    ...(isDoubted(unit) ? ["doubt"] : []),
  ];
}

/** Whether a statement of the description is said to be less than certain, or a date is doubtful or rounded. */
function isDoubted({ agents, dates, places = [], handling = [], claims = {} }: Unit): boolean {
  const said = [...agents, ...dates, ...places, ...handling, ...Object.values(claims)];
  return (
    said.some(({ certainty }) => certainty === "probable" || certainty === "possible") ||
    dates.some(({ edtf }) => edtf !== null && /[?~%]/u.test(edtf))
  );
}

/** As the catalogue kept them; read together, for a large archive opens with a hundred thousand of them. */
export const readBriefs = (json: string): readonly Brief[] => JSON.parse(json) as readonly Brief[];
