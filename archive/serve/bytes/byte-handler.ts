import { toProblem, type Problem } from "../../model/archive-error";
import type { ResourceReply, Service } from "../service-port";
import { placeRange, readRange } from "./cut-range";
import { securityHeaders } from "./security-headers";
import { listShellFiles, type ShellFile } from "./shell-files";

/** Answers a page's own requests: shared by Electron's `protocol.handle` and the reading room. */
export type ByteHandler = (request: Request) => Promise<Response>;

export interface ByteSource {
  /** Folder of the built window. */
  readonly shell: string;
  readonly resource: Service["resource"];
}

/** What a page may show or save; anything else is only saved, as bytes. */
const shown: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/tiff"]);
const resourcePath =
  /^\/(facsimile\/fax-[0-9a-z]{26}(\/\d{1,4}\/(thumb|overview|\d{1,2}\/\d{1,4}_\d{1,4})\.jpg)?|packet\/[0-9A-Za-z_-]{8,64}\.pdf|backup\/[0-9a-f]{32}\.zip)$/;

/** True for bytes of the archive, which need the reading room's cookie; the shell is public. */
export function isResource(pathname: string): boolean {
  return /^\/(facsimile|packet|backup)\//.test(pathname);
}

/** Serves the window's files and the archive's bytes, by id and never by path, with the headers that every answer carries. */
export async function createByteHandler(source: ByteSource): Promise<ByteHandler> {
  const shell = await listShellFiles(source.shell);
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, notOffered);
    const { pathname } = new URL(request.url);
    // Every browser asks for it, and a missing one is no fault worth a line in its console.
    if (pathname === "/favicon.ico")
      return new Response(null, { status: 204, headers: securityHeaders });
    const reply = isResource(pathname)
      ? await answerResource(source, pathname, request.headers.get("range"))
      : await answerShell(shell.get(pathname === "/index.html" ? "/" : pathname));
    return request.method === "HEAD" ? new Response(null, reply) : reply;
  };
}

async function answerShell(file: ShellFile | undefined): Promise<Response> {
  if (file === undefined) return refuse(404, nothingHere);
  const headers = {
    ...securityHeaders,
    "content-type": file.mediaType,
    "cache-control": file.lasting ? "public, max-age=31536000, immutable" : "no-cache",
  };
  return new Response(new Uint8Array(await file.read()), { headers });
}

async function answerResource(
  source: ByteSource,
  pathname: string,
  range: string | null,
): Promise<Response> {
  if (!resourcePath.test(pathname)) return refuse(404, nothingHere);
  const asked = readRange(range);
  try {
    const found = await source.resource(pathname, asked);
    if (found === null) return refuse(404, nothingHere);
    if (found.slice === null)
      return refuse(416, outside, { "content-range": `bytes */${found.size}` });
    const wanted = placeRange(found.size, asked) ?? found.slice;
    return new Response(bodyOf(source, pathname, found, wanted), {
      status: asked === undefined ? 200 : 206,
      headers: { ...securityHeaders, ...resourceHeaders(found, wanted, asked !== undefined) },
    });
  } catch (error) {
    return refuse(500, toProblem(error));
  }
}

/** All that was wanted: what a reply did not hold is asked for while the page takes it, and never held whole. */
function bodyOf(
  { resource }: ByteSource,
  pathname: string,
  { slice, bytes }: ResourceReply,
  [, end]: readonly [number, number],
): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  let at = slice?.[1] ?? end;
  if (at >= end) return new Uint8Array(bytes);
  return new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(new Uint8Array(bytes)),
    async pull(stream) {
      const more = await resource(pathname, { first: at, last: end - 1 });
      if (more === null || more.bytes.length === 0) throw new Error("The file is gone.");
      stream.enqueue(new Uint8Array(more.bytes));
      at += more.bytes.length;
      if (at >= end) stream.close();
    },
  });
}

function resourceHeaders(
  found: ResourceReply,
  [start, end]: readonly [number, number],
  part: boolean,
): Readonly<Record<string, string>> {
  const safe = shown.has(found.mediaType) || found.mediaType === "application/pdf";
  return {
    "content-type": safe ? found.mediaType : "application/octet-stream",
    "content-length": String(end - start),
    "accept-ranges": "bytes",
    // Access may be withdrawn: nothing of the archive stays in a shared computer's cache.
    "cache-control": "no-store",
    ...(part ? { "content-range": `bytes ${start}-${end - 1}/${found.size}` } : {}),
    ...(shown.has(found.mediaType) ? {} : { "content-disposition": savedAs(found.name) }),
  };
}

/** RFC 6266: the name in UTF-8, percent-encoded as RFC 8187 asks. */
function savedAs(name: string | null): string {
  if (name === null) return "attachment";
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}

/** An answer that says why not, in the shape of every refusal. */
export function refuse(
  status: number,
  problem: Problem,
  more: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ problem }, { status, headers: { ...securityHeaders, ...more } });
}

const nothingHere: Problem = {
  code: "bytes.not-found",
  message: "There is nothing at this address, or it may not be seen here.",
  remedy: "Go back to the archive's first page.",
};
const notOffered: Problem = {
  code: "bytes.method",
  message: "This address can only be read.",
  remedy: "Ask with GET.",
};
const outside: Problem = {
  code: "bytes.range",
  message: "The part asked for lies outside the file.",
  remedy: "Ask for the whole.",
};
