import { Level } from "../unit";
import { type Field, refuse, tidyWords } from "./field";

export const level: Field = {
  id: "level",
  label: "Level of description",
  isad: "3.1.4",
  dacs: "1",
  roles: [],
  joiner: "",
  show: ({ level: value }) => value,
  read(text) {
    const value = Level.safeParse(tidyWords(text).toLowerCase());
    if (value.success) return { level: value.data };
    return refuse(
      "field.no-level",
      "level",
      text,
      "is no level of description",
      `Write one of ${Level.options.join(", ")}.`,
    );
  },
};

const HOLDS: Readonly<Record<Level, readonly Level[]>> = {
  fonds: ["series", "file", "item"],
  series: ["series", "file", "item"],
  file: ["file", "item"],
  item: ["part"],
  part: ["part"],
};

/** Whether a unit may stand beneath one of another level (ISAD(G), multilevel description). null: at the top. */
export const mayHold = (above: Level | null, below: Level): boolean =>
  above === null ? below !== "part" : HOLDS[above].includes(below);
