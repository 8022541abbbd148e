import type { EventName, EventPayload } from "../../contract/events";

/**
 * Paths of the reading room. A page that was opened with `#token=...` POSTs `{"token": "..."}` to `session` and gets its cookie (204);
 * then it POSTs messages of the wire to `rpc` (the answer's body is the reply), hears `events` as server-sent events (each `data` is a
 * message of the wire), and POSTs a file's bytes to `upload` (see `uploadHeaders`; the answer is `{"files": [{ticket, name}]}`).
 * A refusal carries `{"problem": {code, message, remedy}}`.
 */
export const doors = {
  session: "/session",
  rpc: "/rpc",
  events: "/events",
  upload: "/upload",
} as const;

/** Largest message of the wire, in UTF-16 code units: a packet of 2,000 quoted documents fits. */
export const LONGEST_MESSAGE = 16 * 1024 * 1024;

/** Largest uploaded file, in bytes. */
export const LARGEST_UPLOAD = 2 * 1024 * 1024 * 1024;

/**
 * Headers of one upload. `name` is the file's name relative to what was dropped ("letters/1905.txt"), percent-encoded because
 * headers are Latin-1. One request carries one file as `application/octet-stream`.
 */
export function uploadHeaders(name: string): Readonly<Record<string, string>> {
  return {
    "content-type": "application/octet-stream",
    "x-carrel-name": encodeURIComponent(name),
  };
}

/** The one function that the service calls on a page. */
export interface PageFunctions {
  heard<N extends EventName>(name: N, payload: EventPayload<N>): void;
}
