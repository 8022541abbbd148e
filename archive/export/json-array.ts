import type { ExportedUnit } from "./exporter";

/** Units as the items of a JSON array, a line each, written as they come. */
export async function* jsonArray(
  opening: string,
  units: AsyncIterable<ExportedUnit>,
  itemOf: (unit: ExportedUnit) => unknown,
  closing: string,
): AsyncIterable<string> {
  yield opening;
  let between = "\n";
  for await (const unit of units) {
    yield `${between}${JSON.stringify(await itemOf(unit))}`;
    between = ",\n";
  }
  yield closing;
}
