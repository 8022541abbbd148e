import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { ArchiveError } from "../../model/archive-error";
import type { Admitted } from "../service-port";

/** Paths that the shell let in, by ticket: a page never names a path. */
export interface Tickets {
  admit(paths: readonly string[]): readonly Admitted[];
  /** @throws ArchiveError `import.no-ticket` */
  redeem(ticket: string): string;
}

export function createTickets(): Tickets {
  const paths = new Map<string, string>();
  const tickets = new Map<string, string>();
  const ticketOf = (path: string) => {
    const ticket = tickets.get(path) ?? randomUUID();
    paths.set(ticket, path);
    tickets.set(path, ticket);
    return ticket;
  };
  return {
    admit: (given) => given.map((path) => ({ ticket: ticketOf(path), name: basename(path) })),
    redeem(ticket) {
      const path = paths.get(ticket);
      if (path !== undefined) return path;
      throw new ArchiveError(
        "import.no-ticket",
        "Carrel no longer knows what was chosen.",
        "Choose or drop the files again.",
      );
    },
  };
}
