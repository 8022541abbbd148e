import type { Exporter } from "../exporter";
import { jsonArray } from "../json-array";

/** Units as `carrel show --json` prints them. */
export const json: Exporter = {
  id: "json",
  label: "JSON, with texts",
  extension: "json",
  mediaType: "application/json",
  about:
    "Everything that is known of each unit, in the shape of `carrel show --json`: description, readings with their marks, events with their digests.",
  write: (units) => jsonArray('{"units":[', units, (unit) => unit.whole(), "\n]}\n"),
};
