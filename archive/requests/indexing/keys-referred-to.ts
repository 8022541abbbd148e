import type { Transcription } from "../../model/transcription";

/** Keys of the other units that texts refer to: in a reference, a note, or a link within a note's words. */
export function keysReferredTo(
  own: string | null,
  transcriptions: readonly Pick<Transcription, "marks">[],
): readonly string[] {
  const keys = new Set<string>();
  for (const { marks } of transcriptions)
    for (const mark of marks) {
      if (mark.kind === "reference" || mark.kind === "note") take(keys, mark);
      for (const link of mark.links ?? []) take(keys, link);
    }
  if (own !== null) keys.delete(own);
  return [...keys];
}

interface Pointing {
  readonly target?: string | undefined;
  readonly within?: string | undefined;
}

/** The unit where the place is found; a target outside of the file may be a unit's own key. */
function take(keys: Set<string>, { target, within }: Pointing): void {
  const key = within ?? target;
  if (key !== undefined && key !== "") keys.add(key);
}
