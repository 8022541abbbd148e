import type { UnitId } from "../../model/ids";
import { type Bits, bitsOf, hasBit, intersectBits } from "../../search/engine/bits";
import type { Select } from "../../search/engine";
import type { Names } from "../../search/ports";
import type { CatalogueTables } from "../ports";
import type { Brief } from "./brief";
import type { IndexState } from "./questions";
import { frozenUnits } from "./units-frozen";
import { unitsListed } from "./units-listed";

type Holding = Pick<IndexState, "attributes" | "briefs" | "named" | "register" | "names">;

/** Documents with a value of an attribute: what columns know, what the reader's own work knows, and names. */
export function selectIn(
  state: () => Holding,
  tables: Pick<CatalogueTables, "ownWorks" | "excerpts" | "keptSets" | "membersOf">,
  names: Names,
): Select {
  const frozen = frozenUnits(tables);
  return (attribute, value, byName, compared) => {
    const holding = state();
    const { attributes } = holding;
    if (attribute === "tag") return attributes.ofUnits(unitsListed(tables, value));
    if (attribute === "frozen") return attributes.ofUnits(frozen(value));
    if (attribute === "has" && value.trim().toLowerCase() === "excerpt")
      return attributes.ofUnits(quoted(tables));
    if (!isNamed(attribute)) return attributes.select(attribute, value);
    const knowing = byName ? { names, keysOf: keysOf(holding) } : null;
    const found = holding.named.find(attribute, value, knowing, compared);
    if (found === null) return null;
    const alive = intersectBits(found, attributes.all());
    return attribute === "repository" ? inherited(holding.briefs, alive) : alive;
  };
}

const isNamed = (attribute: string) =>
  attribute === "from" || attribute === "to" || attribute === "place" || attribute === "repository";

const keysOf =
  ({ register, names }: Holding) =>
  (id: Parameters<Holding["register"]["standing"]>[0]): readonly string[] => {
    const standing = register.standing(id);
    return standing === null ? [] : names.formsOf(standing.id).map(({ key }) => key);
  };

const quoted = ({ excerpts }: Pick<CatalogueTables, "excerpts">): ReadonlySet<UnitId> =>
  new Set(excerpts().flatMap(({ excerpt, dropped }) => (dropped ? [] : [excerpt.unit])));

/** Those beneath, too, as far down as no other holder is named. */
function inherited(briefs: ReadonlyMap<number, Brief>, own: Bits): Bits {
  const docOf = new Map(Array.from(briefs, ([doc, { id }]) => [id, doc]));
  const held = new Map<number, boolean>();
  const isHeld = (doc: number): boolean => {
    const known = held.get(doc);
    if (known !== undefined) return known;
    // A circle, which a damaged archive may hold, ends where it began.
    held.set(doc, false);
    const brief = briefs.get(doc);
    const above = brief?.parent == null ? undefined : docOf.get(brief.parent);
    const is =
      brief?.named?.repository === undefined
        ? above !== undefined && isHeld(above)
        : hasBit(own, doc);
    held.set(doc, is);
    return is;
  };
  return bitsOf([...briefs.keys()].filter(isHeld));
}
