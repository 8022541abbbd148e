import { openStore, repairStore } from "../../../store/archive";
import { withArchive } from "../with-archive";
import { type Verb, wrongUsage } from "../verb";

/** Re-hashes everything; needs no catalogue, so that it also speaks of an archive too damaged to be opened for reading. */
export const verify: Verb = {
  name: "verify",
  usage: "verify ARCHIVE [--quick] [--json]",
  options: { quick: { type: "boolean" }, json: { type: "boolean" } },
  words: [1, 1],
  async run({ words, flag }, around) {
    const store = await openStore({ root: around.path(words[0] as string), mode: "read" });
    try {
      const { checked, discrepancies, ok } = await store.verify({
        quick: flag("quick"),
        progress: (done, total, current) =>
          around.progress(`${String(done)}/${String(total)} ${current}`),
      });
      const lines = discrepancies.map(
        ({ what, kind, expected, found }) =>
          `${kind} ${what}: expected ${expected}, found ${found}\n`,
      );
      const sum = ok
        ? "nothing is missing or changed"
        : `${String(discrepancies.length)} discrepancies`;
      around.out(
        flag("json")
          ? `${JSON.stringify({ checked, discrepancies, ok })}\n`
          : `${lines.join("")}${String(checked)} checked, ${sum}.\n`,
      );
      return ok ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};

export const rebuild: Verb = {
  name: "rebuild",
  usage: "rebuild ARCHIVE",
  options: {},
  words: [1, 1],
  run: ({ words }, around) =>
    withArchive(around, words[0] as string, false, async (service) => {
      await service.rebuild((done, current) => around.progress(`${String(done)} ${current}`));
      const { archive } = await service.handlers.about({});
      around.out(`The catalogue is new: ${String(archive?.units ?? 0)} units.\n`);
      return 0;
    }),
};

export const repair: Verb = {
  name: "repair",
  usage: "repair ARCHIVE --from REPLICA",
  options: { from: { type: "string" }, json: { type: "boolean" } },
  words: [1, 1],
  async run({ words, text, flag }, around) {
    const from = text("from");
    if (from === undefined)
      throw wrongUsage("--from names the replica, another copy of the archive.");
    const report = await repairStore({
      root: around.path(words[0] as string),
      replica: around.path(from),
    });
    around.out(
      flag("json")
        ? `${JSON.stringify(report)}\n`
        : `${String(report.restored.length)} restored, ${String(report.quarantined.length)} put in quarantine, ${String(report.problems.length)} left.\n`,
    );
    return report.problems.length === 0 ? 0 : 1;
  },
};
