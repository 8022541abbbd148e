import type { Problem } from "../../archive/model/archive-error";
import type { Ticket } from "../archive-client";

/** Files let in by the shell, or why they were not. */
export type Admitted =
  | { readonly ok: true; readonly tickets: readonly Ticket[] }
  | { readonly ok: false; readonly problem: Problem };

/** Turns a shell's failure into a problem that the reader is shown. */
export async function admit(
  pick: () => Promise<readonly Ticket[]>,
  remedy: string,
): Promise<Admitted> {
  try {
    return { ok: true, tickets: await pick() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { code: "window.not-admitted", message, remedy } };
  }
}
