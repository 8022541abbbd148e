import { PlaceRole, type UnitPlace } from "../unit";
import { inPlace } from "./dates";
import { BETWEEN, type Field, refuse, severalOf } from "./field";

/** The places of one role, in order. A place that stays keeps its key and who says so. */
export const place: Field = {
  id: "place",
  label: "Place",
  isad: null,
  dacs: null,
  roles: PlaceRole.options,
  joiner: BETWEEN,
  show: ({ places = [] }, role) =>
    places
      .filter((one) => one.role === role)
      .map(({ name }) => name)
      .join(BETWEEN),
  read(text, { places = [] }, role) {
    const wanted = PlaceRole.safeParse(role).data ?? noRole(text);
    const now = severalOf(text).map(
      (name): UnitPlace =>
        places.find((one) => one.name === name && one.role === wanted) ?? {
          ...{ name, role: wanted, source: null },
        },
    );
    return { places: inPlace(places, (one) => one.role === wanted, now) };
  },
};

const noRole = (text: string): never =>
  refuse(
    "field.no-role",
    "place",
    text,
    "has no role",
    `Say what happened there: place.ROLE, where ROLE is one of ${PlaceRole.options.join(", ")}.`,
  );
