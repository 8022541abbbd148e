import type { UnitAgent, UnitPlace } from "../../../model/unit";
import type { DateRole, UnitDate } from "../../../model/unit-date";
import type { DraftAgent } from "../../draft";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, childElements, plainWords } from "../xml/tree";
import { agentOf } from "./parties";
import { nameKey } from "./references";
import type { Bearings } from "./references";
import { teiDate } from "./tei-dates";

/** Who says so, for all that a header says. */
export const HEADER = "TEI header";

/** What a `correspDesc` says of one letter (TEI P5, 2.4.6). */
export interface Correspondence {
  readonly agents: readonly DraftAgent[];
  readonly dates: readonly UnitDate[];
  readonly places: readonly UnitPlace[];
}

interface Act {
  readonly type: string;
  readonly agent: UnitAgent["role"];
  readonly date: DateRole;
  readonly place: UnitPlace["role"];
}
const ACTS: readonly Act[] = [
  { type: "sent", agent: "author", date: "created", place: "sent" },
  { type: "transmitted", agent: "transmitter", date: "transmitted", place: "transmitted" },
  { type: "redirected", agent: "transmitter", date: "transmitted", place: "transmitted" },
  { type: "received", agent: "recipient", date: "received", place: "received" },
];

/** Sender, recipient and whoever passed it on, each with date and place as the header has them. */
export function correspondenceOf(
  description: XmlElement | undefined,
  bearings: Bearings,
): Correspondence {
  const actions = description === undefined ? [] : childElements(description, "correspAction");
  const each = <T>(read: (action: XmlElement, act: Act) => readonly T[]): readonly T[] =>
    ACTS.flatMap((act) =>
      actions
        .filter((action) => attribute(action, "type") === act.type)
        .flatMap((action) => read(action, act)),
    );
  return {
    agents: each((action, act) =>
      childElements(action, "persName", "orgName", "name", "rs").map((name) =>
        agentOf(name, act.agent, bearings),
      ),
    ),
    dates: each((action, act) =>
      childElements(action, "date").flatMap((date) => teiDate(date, act.date, HEADER) ?? []),
    ),
    places: each((action, act) =>
      childElements(action, "placeName", "settlement").flatMap((place) =>
        placeOf(place, act.place, bearings),
      ),
    ),
  };
}

function placeOf(
  place: XmlElement,
  role: UnitPlace["role"],
  bearings: Bearings,
): readonly UnitPlace[] {
  const name = plainWords(place);
  const key = nameKey(place, bearings);
  if (name === "") return [];
  return [{ name, role, source: HEADER, ...(key === undefined ? {} : { key }) }];
}
