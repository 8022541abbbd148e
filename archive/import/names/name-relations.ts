import { type Authority, AuthorityRelation } from "../../model/authority";

type Relations = NonNullable<Authority["relations"]>;

/** A line each: kind, the other record's id, what it is, who says so, with a tab between. */
export function readRelations(cell: string, tell: (relation: string) => void): Relations {
  return cell
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => {
      const [kind, to, note, source] = line.split("\t").map(plain);
      const read = AuthorityRelation.safeParse({
        to,
        kind,
        note: note === undefined || note === "" ? null : note,
        source: source === undefined || source === "" ? null : source,
      });
      if (!read.success) tell(line.slice(0, 80));
      return read.success ? [read.data] : [];
    });
}

const plain = (part: string) =>
  part
    .replace(/\\[\\nt]/g, (sign) => ({ "\\n": "\n", "\\t": "\t" })[sign] ?? "\\")
    .normalize("NFC")
    .trim();
