import { withinEdits } from "../../segments/edit-distance";

/** The name that was probably meant; null when none is near enough. Short names are near by one letter only. */
export function nearName(typed: string, known: readonly string[]): string | null {
  if (typed.length < 3 || typed.length > 20) return null;
  const near = withinEdits([...known].sort(), typed.toLowerCase(), typed.length < 5 ? 1 : 2)
    .filter(({ form }) => form.length > 2)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.form ?? null;
}
