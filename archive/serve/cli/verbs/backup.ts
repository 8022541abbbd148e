import { backUp, type Leftovers, restoreBackup } from "../../../store/backup";
import { openKeptBackups } from "../../desk/kept-backups";
import { type Surroundings, type Verb, wrongUsage } from "../verb";
import { archivePath } from "./create";

/** Stops with the person, and tells how far it is. */
function working(around: Surroundings) {
  const stop = new AbortController();
  void around.ended.then(() => stop.abort());
  return {
    signal: stop.signal,
    progress: (done: number, total: number, current: string) =>
      around.progress(`${String(done)}/${String(total)} ${current}`),
  };
}

const mebibytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

/** Needs no lock and no catalogue: whoever has the archive open goes on writing. */
export const backup: Verb = {
  name: "backup",
  usage: "backup ARCHIVE --out F [--replace] [--json]",
  details:
    "One file with exactly one state of the archive, also while it is in use; it is read again and verified before it\ngets its name. It is a zip that any program opens. A file that is there is only replaced with --replace.\n",
  options: { out: { type: "string" }, replace: { type: "boolean" }, json: { type: "boolean" } },
  words: [1, 1],
  async run({ words, text, flag }, around) {
    const out = text("out");
    if (out === undefined) throw wrongUsage("--out says where the backup goes.");
    const made = await backUp({
      root: around.path(words[0] as string),
      out: around.path(out),
      replace: flag("replace"),
      ...working(around),
    });
    const { seq, head, objects, files, archive } = made.label;
    const last = { when: made.label.made, path: made.out, head, seq, size: made.size };
    openKeptBackups(around.home).change(archive.id, { last });
    around.out(
      flag("json")
        ? `${JSON.stringify({ out: made.out, bytes: made.size, objects, files, seq, head, verified: true })}\n`
        : `${made.out}: ${String(objects)} objects in ${mebibytes(made.size)} MiB, written and read again; the archive as of event ${String(seq)}.\n`,
    );
    return 0;
  },
};

/** What restores that were killed had left beside the place. */
const leftoverLines = ({ cleared, left }: Leftovers) =>
  [
    ...cleared.map((name) => `cleared away ${name}, which a restore that was killed had left\n`),
    ...left.map(
      (name) =>
        `left alone ${name}: it looks like the work of a restore that was killed, but does not prove to be this computer's; look into it and delete it yourself\n`,
    ),
  ].join("");

export const restore: Verb = {
  name: "restore",
  usage: "restore F ARCHIVE [--damaged] [--json]",
  details:
    "Every byte is checked before, while and after it is unpacked. A place that is taken is refused, and so is a damaged\nbackup, naming what is lost; --damaged restores what is left of it.\n",
  options: { damaged: { type: "boolean" }, json: { type: "boolean" } },
  words: [2, 2],
  async run({ words, flag }, around) {
    const { root, label, losses, leftovers } = await restoreBackup({
      from: around.path(words[0] as string),
      root: archivePath(around.path(words[1] as string)),
      damaged: flag("damaged"),
      ...working(around),
    });
    const { seq, head, objects } = label;
    const lost = losses.map(
      ({ what, name }) => `lost ${what}${name === null ? "" : ` “${name}”`}\n`,
    );
    around.out(
      flag("json")
        ? `${JSON.stringify({ archive: root, objects, seq, head, losses, leftovers, ok: losses.length === 0 })}\n`
        : `${lost.join("")}${leftoverLines(leftovers)}${root}: ${String(objects)} objects, the archive as of event ${String(seq)}${losses.length === 0 ? ", every byte verified" : ""}.\n`,
    );
    return losses.length === 0 ? 0 : 1;
  },
};
