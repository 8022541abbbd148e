/** One part of a message that holds several (RFC 2045, 2046): its headers, and what it holds as it stands in the file. */
export interface MimePart {
  /** By name in small letters, folded lines joined. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Parts that stand in parts, and parts in all: what no program that saves pages comes near. */
const LIMITS = { depth: 8, parts: 5_000 } as const;

/** Headers and body of a message; null when it does not begin with headers. */
export function readPart(text: string): MimePart | null {
  const end = /\n[ \t]*\n|\n?$/.exec(text)?.index ?? text.length;
  const lines = text
    .slice(0, end)
    .replace(/\n[ \t]+/g, " ")
    .split("\n");
  const headers = new Map<string, string>();
  for (const line of lines.filter((one) => one.trim() !== "")) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim());
  }
  return headers.size === 0 ? null : { headers, body: text.slice(end).replace(/^\n[ \t]*\n/, "") };
}

/** A header's value before its parameters, in small letters: `multipart/related`. */
export const mediaTypeOf = ({ headers }: MimePart): string =>
  /^[^;\s]*/.exec(headers.get("content-type") ?? "text/plain")?.[0].toLowerCase() ?? "";

/** A parameter of the content type: `boundary`, `charset`, `start`. */
export function parameterOf({ headers }: MimePart, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(
    headers.get("content-type") ?? "",
  );
  return found?.[1] ?? found?.[2] ?? null;
}

/** The parts of a message that hold no others, in their order; a message of one part is that part. */
export function leafParts(whole: MimePart): readonly MimePart[] {
  const leaves: MimePart[] = [];
  const visit = (part: MimePart, depth: number): void => {
    const boundary = mediaTypeOf(part).startsWith("multipart/")
      ? parameterOf(part, "boundary")
      : null;
    if (boundary === null || boundary === "" || depth >= LIMITS.depth) leaves.push(part);
    else
      for (const piece of piecesOf(part.body, boundary)) {
        if (leaves.length >= LIMITS.parts) return;
        // A part may have no headers at all: an empty line stands before its body.
        visit(readPart(piece) ?? { headers: new Map(), body: piece.replace(/^\n/, "") }, depth + 1);
      }
  };
  visit(whole, 0);
  return leaves;
}

/** What stands between the lines of a boundary. What stands before the first and behind the last is for programs that know no parts. */
function piecesOf(body: string, boundary: string): readonly string[] {
  const pieces: string[] = [];
  let open: string[] | null = null;
  for (const line of body.split("\n")) {
    const bare = line.trimEnd();
    const isEnd = bare === `--${boundary}--`;
    if (!isEnd && bare !== `--${boundary}`) {
      open?.push(line);
      continue;
    }
    if (open !== null) pieces.push(open.join("\n"));
    open = isEnd ? null : [];
    if (isEnd) break;
  }
  if (open !== null) pieces.push(open.join("\n"));
  return pieces;
}
