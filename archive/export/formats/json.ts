import type { Exporter } from "../exporter";

/** Units as `carrel show --json` prints them. */
export const json: Exporter = {
  id: "json",
  label: "JSON, with texts",
  extension: "json",
  mediaType: "application/json",
  about:
    "Everything that is known of each unit, in the shape of `carrel show --json`: description, readings with their marks, events with their digests.",
  async *write(units) {
    yield '{"units":[';
    let between = "\n";
    for await (const unit of units) {
      yield `${between}${JSON.stringify(await unit.whole())}`;
      between = ",\n";
    }
    yield "\n]}\n";
  },
};
