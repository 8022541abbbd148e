import { isResource } from "../bytes/byte-handler";
import { doors } from "../wire/doors";

/** What the gate looks at: a request before anything of it is done. */
export interface Knock {
  readonly method: string;
  readonly pathname: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Gate {
  /** Exact values that the Host header may have, in lower case: `127.0.0.1:4711`. */
  readonly hosts: ReadonlySet<string>;
  /** Whether this Cookie header carries the room's key. */
  holdsKey(cookie: string | undefined): boolean;
}

/**
 * Decides whether a request may come in; null lets it. Host first: a name that a foreign page's owner can point at this computer
 * (DNS rebinding) is turned away before anything else is read.
 */
export function refusalAtGate(gate: Gate, knock: Knock): Refusal | null {
  return wrongHost(gate, knock) ?? foreign(knock) ?? wrongBody(knock) ?? withoutKey(gate, knock);
}

/** Everything of the archive; the shell and its assets are public, and `session` is where the key is got. */
export function isArchiveData(pathname: string): boolean {
  const keyed: readonly string[] = [doors.rpc, doors.events, doors.upload];
  return keyed.includes(pathname) || isResource(pathname);
}

function wrongHost(gate: Gate, knock: Knock): Refusal | null {
  const host = single(knock.headers["host"])?.toLowerCase();
  if (host !== undefined && gate.hosts.has(host)) return null;
  return {
    status: 421,
    code: "door.wrong-host",
    message: "This reading room does not answer to the name in the address.",
    remedy: "Use the link exactly as Carrel printed it.",
  };
}

function foreign(knock: Knock): Refusal | null {
  const origin = single(knock.headers["origin"]);
  const ownOrigin = `http://${single(knock.headers["host"])?.toLowerCase()}`;
  const site = single(knock.headers["sec-fetch-site"]);
  const strangePage = origin !== undefined && origin.toLowerCase() !== ownOrigin;
  // A link from elsewhere may lead to the public first page, but no foreign page may touch what is behind it.
  const guarded = isArchiveData(knock.pathname) || knock.pathname === doors.session;
  const strangeFetch = guarded && site !== undefined && site !== "same-origin" && site !== "none";
  if (!strangePage && !strangeFetch) return null;
  return {
    status: 403,
    code: "door.foreign-page",
    message: "Another site's page may not use this reading room.",
    remedy: "Open the reading room by its own link.",
  };
}

const bodies: Readonly<Record<string, string>> = {
  [doors.session]: "application/json",
  [doors.rpc]: "application/json",
  [doors.upload]: "application/octet-stream",
};

/** Neither type may be sent by a foreign form without asking first (CORS preflight), and nobody answers that here. */
function wrongBody(knock: Knock): Refusal | null {
  const wanted = bodies[knock.pathname];
  if (wanted === undefined) return null;
  if (knock.method !== "POST")
    return { status: 405, code: "door.method", message: "This door takes POST.", remedy: retry };
  const type = single(knock.headers["content-type"])?.split(";")[0]?.trim().toLowerCase();
  if (type === wanted) return null;
  return { status: 415, code: "door.type", message: `This door takes ${wanted}.`, remedy: retry };
}

function withoutKey(gate: Gate, knock: Knock): Refusal | null {
  if (!isArchiveData(knock.pathname) || gate.holdsKey(single(knock.headers["cookie"]))) return null;
  return {
    status: 401,
    code: "door.no-key",
    message: "This page has not been let into the reading room.",
    remedy: "Open the reading room by its whole link, with what follows the # sign.",
  };
}

const retry = "Reload the page: it may come from another version of Carrel.";

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(", ") : header;
}
