import { useArchive } from "../../state/archive-context";

/** Whether names may be linked and changed here and now. */
export function useMayWrite(): boolean {
  const { about } = useArchive();
  return about?.archive?.writable === true && about.mayWrite;
}
