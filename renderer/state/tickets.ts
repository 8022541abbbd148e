import type { Problem } from "../../archive/model/archive-error";
import type { Sending, Ticket } from "../archive-client";

/** Files let in by the shell, or why they were not; none when the reader stopped it. */
export type Admitted =
  | { readonly ok: true; readonly tickets: readonly Ticket[] }
  | { readonly ok: false; readonly problem: Problem };

/** Turns a shell's failure into a problem that the reader is shown. */
export async function admit(
  pick: (sending: Sending) => Promise<readonly Ticket[]>,
  sending: Sending,
  remedy: string,
): Promise<Admitted> {
  try {
    return { ok: true, tickets: await pick(sending) };
  } catch (error) {
    if (sending.signal.aborted) return { ok: true, tickets: [] };
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { code: "window.not-admitted", message, remedy } };
  }
}
