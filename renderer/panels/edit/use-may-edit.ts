import { useArchive } from "../../state/archive-context";

/** Whether descriptions may be changed here and now. */
export function useMayEdit(): boolean {
  const { about } = useArchive();
  return about?.archive?.writable === true && about.mayWrite;
}
