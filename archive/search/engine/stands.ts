import { spanHas } from "../scoring/unite";
import { readForm, type Reading } from "./reading";
import { countAt } from "./skim/gather";

/** Whether a form stands in one of the fields of a document that was found. Where a form was skimmed, one block of it is read. */
export function standsIn(
  reading: Reading,
  form: string,
  fields: readonly number[],
  document: number,
): boolean {
  const { workspace } = reading;
  const tracks = reading.tracks.get(form);
  if (tracks)
    return fields.some((field) => {
      const track = tracks[field];
      return track ? countAt(workspace, [track], document) > 0 : false;
    });
  const spans = readForm(reading, form);
  return fields.some((field) => {
    const span = spans[field];
    return span ? spanHas(workspace.arena, span, document) : false;
  });
}
