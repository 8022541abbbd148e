import { agreed } from "../date-certainty";
import { readEdtf } from "../edtf";
import type { ClaimedField, ElementId } from "../elements";
import type { Unit } from "../unit";
import type { UnitDate } from "../unit-date";
import type { UnitPatch } from "../unit-patch";
import { checkedAccess } from "./access";
import { refuse, tidyWords } from "./field";
import { languageTag } from "./languages";

/**
 * The unit with what the patch says, checked; nothing else of it changes. What a statement rested on goes with the statement: a
 * claim stays only where its field stays or the patch brings the claim along. @throws ArchiveError `field.*`
 */
export function applyPatch(unit: Unit, patch: UnitPatch): Unit {
  const { elements, claims, ...values } = patch;
  const all = { ...unit, ...checked(values), ...mergedElements(unit, elements) };
  const next = withoutNew(unit, all, ["places", "handling"]);
  return { ...next, ...mergedClaims(unit, next, claims) };
}

/** What an older description leaves out stays left out while there is nothing in it. */
function withoutNew(unit: Unit, next: Unit, members: readonly ("places" | "handling")[]): Unit {
  const empty = members.filter((one) => unit[one] === undefined && next[one]?.length === 0);
  const kept = Object.entries(next).filter(([member]) => !empty.some((one) => one === member));
  return Object.fromEntries(kept) as Unit;
}

type Values = Omit<UnitPatch, "elements" | "claims">;

const TEXTS = ["genre", "classification", "locator", "extent", "description"] as const;

function checked(values: Values): Partial<Unit> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const texts = TEXTS.filter((id) => values[id] !== undefined);
  return {
    ...(Object.fromEntries(given) as Partial<Unit>),
    ...Object.fromEntries(texts.map((id) => [id, tidyWords(values[id] ?? "") || null])),
    ...requiredWords(values, "title"),
    ...requiredWords(values, "referenceCode"),
    ...(values.dates === undefined ? {} : { dates: values.dates.map(checkedDate) }),
    ...(values.agents === undefined ? {} : { agents: values.agents.map(checkedAgent) }),
    ...tidied(values),
    ...(values.languages === undefined
      ? {}
      : { languages: [...new Set(values.languages.map(languageTag))] }),
    ...(values.access === undefined ? {} : { access: checkedAccess(values.access) }),
  };
}

/** Places and acts of an office: without words there is none. */
function tidied({ places, handling }: Values): Partial<Unit> {
  const named = places?.map((one) => ({ ...one, name: tidyWords(one.name) }));
  const said = handling?.map((one) => ({ ...one, words: tidyWords(one.words) }));
  return {
    ...(named && { places: named.filter(({ name }) => name !== "") }),
    ...(said && { handling: said.filter(({ words }) => words !== "") }),
  };
}

function requiredWords(values: Values, id: "title" | "referenceCode"): Partial<Unit> {
  if (values[id] === undefined) return {};
  const words = tidyWords(values[id]);
  if (words !== "") return { [id]: words };
  return refuse("field.required", id, "", "cannot be empty", `Give the unit a ${id}.`);
}

function checkedDate(date: UnitDate): UnitDate {
  const { edtf, display, role } = date;
  if (edtf !== null && readEdtf(edtf) === null)
    return refuse(
      "field.no-date",
      `date.${role}`,
      edtf,
      "is no date that Carrel understands",
      "Write it as 1950-08-27, ca. 1907 or 1904/1911, or its written form, a blank, = and EDTF.",
    );
  return agreed({ ...date, display: tidyWords(display) });
}

const checkedAgent = (agent: Unit["agents"][number]) => ({ ...agent, name: tidyWords(agent.name) });

function mergedElements(
  unit: Unit,
  changes: UnitPatch["elements"],
): Pick<Unit, "elements"> | object {
  if (changes === undefined) return {};
  const all: Partial<Record<ElementId, string | null>> = { ...unit.elements, ...changes };
  const kept = Object.entries(all)
    .map(([id, text]) => [id, tidyWords(text ?? "")] as const)
    .filter(([, text]) => text !== "");
  if (kept.length === 0 && unit.elements === undefined) return {};
  return { elements: Object.fromEntries(kept) };
}

const valueOf = (unit: Unit, field: ClaimedField): unknown =>
  field in unit ? unit[field as keyof Unit] : unit.elements?.[field as ElementId];

function mergedClaims(
  before: Unit,
  now: Unit,
  changes: UnitPatch["claims"] = {},
): Pick<Unit, "claims"> | object {
  const isKept = ([field]: readonly [string, unknown]) =>
    JSON.stringify(valueOf(before, field as ClaimedField)) ===
    JSON.stringify(valueOf(now, field as ClaimedField));
  const all = {
    ...Object.fromEntries(Object.entries(before.claims ?? {}).filter(isKept)),
    ...changes,
  };
  const kept = Object.entries(all).filter(([, claim]) => claim !== null && !isEmpty(claim));
  if (kept.length === 0 && before.claims === undefined) return {};
  return { claims: Object.fromEntries(kept) };
}

const isEmpty = (claim: NonNullable<Unit["claims"]>[ClaimedField]) =>
  claim === undefined || (claim.source === null && claim.ref === null && claim.certainty === null);
