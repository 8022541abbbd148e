import type { Sending, Ticket } from "../archive-client";
import type { NamedFile } from "./dropped-files";

/** A browser keeps six connections to a place, and the archive's questions and events need some of them. */
const AT_ONCE = 3;

/** Sends one file's bytes. */
export type SendFile = (file: NamedFile, signal: AbortSignal) => Promise<readonly Ticket[]>;

/**
 * Sends files, a few at once, and answers their tickets in the files' own order.
 * @throws what the first failed sending threw (the others are then stopped), or the reason of `sending.signal`
 */
export async function uploadAll(
  files: readonly NamedFile[],
  send: SendFile,
  sending: Sending,
): Promise<readonly Ticket[]> {
  const failing = new AbortController();
  const signal = AbortSignal.any([sending.signal, failing.signal]);
  const tickets: (readonly Ticket[])[] = files.map(() => []);
  const waiting = files.entries();
  let sent = 0;
  const tell = (current: string) => sending.onSent({ done: sent, total: files.length, current });
  const work = async () => {
    // One queue for all senders: each takes the next file when it is free.
    for (const [at, file] of waiting) {
      signal.throwIfAborted();
      tell(file.name);
      tickets[at] = await send(file, signal);
      sent += 1;
      tell(file.name);
    }
  };
  const [first] = files;
  if (first === undefined) return [];
  tell(first.name);
  // The page shows the count before the first bytes go: each in a task of its own.
  await new Promise((rested) => setTimeout(rested));
  const senders = Array.from({ length: Math.min(AT_ONCE, files.length) }, () =>
    work().catch((error: unknown) => {
      failing.abort(error);
      throw error;
    }),
  );
  const ended = await Promise.allSettled(senders);
  if (ended.some(({ status }) => status === "rejected")) signal.throwIfAborted();
  return tickets.flat();
}
