import type { Attributes } from "../../search/attributes/attributes";
import { type Bits, bitsOf, intersectBits, uniteBits } from "../../search/engine/bits";
import type { Names } from "../../search/ports";
import type { AuthorityId } from "../../model/ids";
import type { NameForms, OtherName } from "./name-forms";

/**
 * Names for the engine: a form that was in use for a time counts in documents of that time, in those without a date, and in those that
 * somebody linked to its bearer. Filippov is Stalin in 1949; every Filippov of 1890 is not.
 * @param linked documents whose agents are the record
 */
export function formsInTime(
  expand: NameForms["expand"],
  attributes: Pick<Attributes, "selectDates">,
  linked: (id: AuthorityId) => readonly number[],
): Names {
  return {
    expand: (form) =>
      expand(form).map(({ form: other, because, id, during }) => ({
        ...{ form: other, because },
        only: during.length === 0 ? undefined : documentsOf(attributes, linked(id), id, during),
      })),
  };
}

/** Documents that may be of any of the times, and those of which nobody knows. */
export const inTheTime = (
  attributes: Pick<Attributes, "selectDates">,
  times: readonly string[],
): Bits => times.map((time) => touching(attributes, time)).reduce(uniteBits);

function documentsOf(
  attributes: Pick<Attributes, "selectDates">,
  linked: readonly number[],
  id: AuthorityId,
  during: OtherName["during"],
) {
  const ofTheTime = during.map((times) => inTheTime(attributes, times)).reduce(intersectBits);
  return {
    key: `${id} ${during.map((times) => times.join(",")).join(" ")}`,
    documents: uniteBits(ofTheTime, bitsOf(linked)),
  };
}

/** Documents that may be of the time, and those of which nobody knows. */
function touching(attributes: Pick<Attributes, "selectDates">, time: string): Bits {
  const found = attributes.selectDates(time);
  if (found === null) throw new Error(`${time} was read as a date before.`);
  return uniteBits(uniteBits(found.certain, found.possible), found.undated);
}
