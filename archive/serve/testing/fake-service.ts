import { requestNames, type Handlers } from "../../contract";
import type { EventName, EventPayload } from "../../contract/events";
import { ArchiveError } from "../../model/archive-error";
import { cutRange } from "../bytes/cut-range";
import type { Service, ServiceOptions } from "../service-port";

type Listener = (name: EventName, payload: EventPayload<EventName>) => void;

export const FACSIMILE = "/facsimile/fax-01jd0000000000000000000000";
export const PACKET = "/packet/0123456789abcdef.pdf";

/** A service without an archive, for the ways in: it answers, refuses, faults and takes long as its caller asks it to. */
export async function createFakeService(options: ServiceOptions): Promise<Service> {
  const listeners = new Set<Listener>();
  const admitted = new Map<string, string>();
  const tell: Listener = (name, payload) =>
    listeners.forEach((listener) => listener(name, payload));
  return {
    handlers: handlersOf(options, admitted, tell),
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    admit: async (paths) =>
      paths.map((path) => {
        const ticket = `t-${admitted.size + 1}`;
        admitted.set(ticket, path);
        return { ticket, name: path.split(/[\\/]/).at(-1) ?? path };
      }),
    redeem: async (ticket) => admitted.get(ticket) ?? "",
    resource: async (path, range) => {
      const bytes = resources().get(path);
      return bytes === undefined ? null : { ...cutRange(bytes, range), ...labels(path) };
    },
    close: async () => listeners.clear(),
  };
}

function resources(): ReadonlyMap<string, Uint8Array> {
  const ascending = Uint8Array.from({ length: 1000 }, (_, n) => n % 256);
  return new Map([
    [FACSIMILE, ascending],
    [PACKET, ascending],
  ]);
}

function labels(path: string): { readonly mediaType: string; readonly name: string | null } {
  return path.endsWith(".pdf")
    ? { mediaType: "application/pdf", name: "Päckchen “1”.pdf" }
    : { mediaType: "image/png", name: null };
}

function handlersOf(
  options: ServiceOptions,
  admitted: ReadonlyMap<string, string>,
  tell: Listener,
): Handlers {
  const refuse = async (): Promise<never> => {
    throw new ArchiveError("archive.none-open", "No archive is open.", "Open one first.");
  };
  const rest = Object.fromEntries(requestNames.map((name) => [name, refuse]));
  const spoken: Partial<Handlers> = {
    about: async () => ({
      version: "0.0.0",
      host: options.host,
      mayWrite: options.write,
      actor: null,
      archive: null,
    }),
    nameActor: async ({ name }) => {
      tell("archiveChanged", { head: `named ${name}` });
      return { actor: name };
    },
    // Faults and broken promises, on request.
    cancelJob: async () => {
      throw new TypeError("a fault with a secret path");
    },
    styles: async () => ({ wrong: "shape" }) as never,
    openArchive: async ({ ticket }) => {
      throw new ArchiveError("fake.path", admitted.get(ticket) ?? "none", "Look at the message.");
    },
    verify: async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { checked: 1, discrepancies: [], ok: true };
    },
  };
  return { ...rest, ...spoken } as Handlers;
}
