import { Handling } from "../unit";
import { inPlace } from "./dates";
import { BETWEEN, type Field, refuse, severalOf } from "./field";

const kinds = Handling.unwrap().shape.kind;

/** What was done with the paper in its office, one kind of act a time. Words that stay keep who says so. */
export const handling: Field = {
  id: "handling",
  label: "Handling",
  isad: null,
  dacs: null,
  roles: kinds.options,
  joiner: BETWEEN,
  show: ({ handling: all = [] }, role) =>
    all
      .filter(({ kind }) => kind === role)
      .map(({ words }) => words)
      .join(BETWEEN),
  read(text, { handling: all = [] }, role) {
    const kind = kinds.safeParse(role).data ?? noKind(text);
    const now = severalOf(text).map(
      (words): Handling =>
        all.find((one) => one.kind === kind && one.words === words) ?? { kind, words },
    );
    return { handling: inPlace(all, (one) => one.kind === kind, now) };
  },
};

const noKind = (text: string): never =>
  refuse(
    "field.no-role",
    "handling",
    text,
    "does not say what was done",
    `Say what was done: handling.KIND, where KIND is one of ${kinds.options.join(", ")}.`,
  );
