import type { Handling, UnitAgent } from "../../../model/unit";
import type { DraftAgent } from "../../draft";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, childElements, elementsWithin, plainWords } from "../xml/tree";
import { nameKey } from "./references";
import type { Bearings } from "./references";
import { handlers } from "./source-note";

const NOTES: ReadonlySet<string> = new Set(["note"]);
const OF_ITS_OWN: ReadonlySet<string> = new Set(["note", "attachment", "div", "floatingText"]);
const NAME = /^(?:persName|gloss|orgName|name|rs)$/;

/** Each name once in each role. */
export function unique(agents: readonly DraftAgent[]): readonly DraftAgent[] {
  const seen = new Set<string>();
  return agents.filter(({ name, role }) => {
    const key = `${role} ${name}`;
    return name !== "" && !seen.has(key) && seen.add(key);
  });
}

/** A name as an agent: the name as it is written, and the key of the list that it stands in. */
export function agentOf(
  element: XmlElement,
  role: UnitAgent["role"],
  bearings: Bearings,
): DraftAgent {
  const key = element.name === "gloss" ? undefined : nameKey(element, bearings);
  const name = plainWords(element, NOTES).replace(/[,;:]$/, "");
  return { id: null, name, role, ...(key === undefined ? {} : { key }) };
}

/**
 * Who wrote and to whom, by the `type` in heading, opener or list; who signed, drafted and passed on; and whom the text names,
 * where the encoders said who that is.
 */
export function partiesOf(
  element: XmlElement,
  handling: readonly Handling[],
  bearings: Bearings,
): readonly DraftAgent[] {
  const parties = [
    ...typed(element, "from", "author", bearings),
    ...typed(element, "to", "recipient", bearings),
    ...elementsWithin(element, ({ name }) => name === "signed", OF_ITS_OWN).map((one) =>
      signatory(one, bearings),
    ),
  ];
  const passed = handlers(handling).map(({ name, role }) => ({ id: null, name, role }));
  return unique([...parties, ...passed, ...mentioned(element, parties, bearings)]);
}

function typed(
  element: XmlElement,
  type: string,
  role: UnitAgent["role"],
  bearings: Bearings,
): readonly DraftAgent[] {
  const ofType = (one: XmlElement) => attribute(one, "type") === type;
  const named = childElements(element, "head", "opener").flatMap((head) =>
    elementsWithin(head, (one) => ofType(one) && NAME.test(one.name), NOTES),
  );
  const listed = elementsWithin(element, (one) => one.name === "list" && ofType(one), OF_ITS_OWN)
    .flatMap((list) => childElements(list, "item"))
    .map((item) => elementsWithin(item, ({ name }) => name === "persName", NOTES)[0] ?? item);
  return [...named, ...listed].map((one) => agentOf(one, role, bearings));
}

/** The name within the signature knows who it is; the signature's own words are kept all the same. */
function signatory(signed: XmlElement, bearings: Bearings): DraftAgent {
  const [inner] = elementsWithin(signed, ({ name }) => NAME.test(name), NOTES);
  const key = inner === undefined ? undefined : nameKey(inner, bearings);
  return { ...agentOf(signed, "signatory", bearings), ...(key === undefined ? {} : { key }) };
}

/** Persons and bodies in the text that the encoders linked to a list: each once, by its key, and only who is no party. */
function mentioned(
  element: XmlElement,
  parties: readonly DraftAgent[],
  bearings: Bearings,
): readonly DraftAgent[] {
  const known = new Set(parties.map(({ key }) => key));
  return elementsWithin(element, isLinkedAgent, OF_ITS_OWN)
    .map((one) => agentOf(one, "mentioned", bearings))
    .filter(({ key }) => key !== undefined && !known.has(key) && known.add(key));
}

function isLinkedAgent(one: XmlElement): boolean {
  if (one.name === "rs") return /^(?:person|org)$/.test(attribute(one, "type") ?? "");
  return one.name === "persName" || one.name === "orgName";
}
