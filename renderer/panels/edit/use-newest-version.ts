import { useChanges } from "../../state/changes-context";

/**
 * The version that the reader has seen: a window is refreshed once a second, and whoever edits the next field before that has
 * seen what the last edit made.
 */
export function useNewestVersion() {
  const { last, taken } = useChanges();
  return (shown: number, id: string): number =>
    [last, taken]
      .flatMap((made) => made?.changed ?? [])
      .filter((one) => one.id === id)
      .reduce((newest, { now }) => Math.max(newest, now), shown);
}
