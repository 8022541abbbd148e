import { randomUUID } from "node:crypto";
import { type ChosenUnits, ExportFormat } from "../../../contract/export-units";
import { exporters } from "../../../export";
import type { LocalService } from "../../service";
import { styleNamed } from "../own-style";
import { type Invocation, type Verb, wrongUsage } from "../verb";
import { findUnit, withArchive } from "../with-archive";
import { writeNew } from "../write-new";

const FORMATS = exporters.map(({ id }) => id).join("|");

export const exportVerb: Verb = {
  name: "export",
  usage: `export ARCHIVE --format ${FORMATS} [ID...] [--query Q] [--style S] [--withheld] [--replace] --out PATH`,
  details: `Units as a file for another program: those that are named, all that a query finds, or else every item and part.
“--out -” writes to the terminal; a file that is there is only replaced with --replace. What visitors may not see stays behind
unless --withheld takes it along.\n${exporters.map(({ id, about }) => `  ${id}: ${about}\n`).join("")}`,
  options: {
    format: { type: "string" },
    query: { type: "string" },
    style: { type: "string" },
    withheld: { type: "boolean" },
    replace: { type: "boolean" },
    out: { type: "string" },
    json: { type: "boolean" },
  },
  words: [1, 100_001],
  run(invocation, around) {
    const { words, text, flag } = invocation;
    const format = ExportFormat.safeParse(text("format"));
    if (!format.success) throw wrongUsage(`--format is one of ${FORMATS}.`);
    const out = text("out");
    if (out === undefined) throw wrongUsage("--out says where the file goes; - is the terminal.");
    return withArchive(around, words[0] as string, false, async (service) => {
      const job = randomUUID();
      void around.ended.then(() => service.handlers.cancelJob({ job }));
      const style = text("style");
      const made = await service.handlers.exportUnits({
        job,
        format: format.data,
        of: chosen(service, invocation),
        style: style === undefined ? null : await styleNamed(service, around, style),
        language: "en",
        withheld: flag("withheld"),
      });
      const { units, left } = made;
      if (left > 0)
        around.say(
          `Left behind, for visitors may not see them: ${String(left)}. --withheld takes them along.`,
        );
      if (out === "-") {
        around.out(made.text);
        return 0;
      }
      const file = around.path(out);
      await writeNew(file, made.text, flag("replace"));
      around.out(
        flag("json")
          ? `${JSON.stringify({ out: file, format: format.data, units, left })}\n`
          : `${file}: ${String(units)} units.\n`,
      );
      return 0;
    });
  },
};

function chosen(service: LocalService, { words, text }: Invocation): ChosenUnits {
  const query = text("query");
  const given = words.slice(1);
  if (query !== undefined && given.length > 0)
    throw wrongUsage("Name units or give --query, not both.");
  if (query !== undefined) return { kind: "found", text: query, narrowing: null, names: true };
  if (given.length === 0) return { kind: "all" };
  return { kind: "units", ids: given.map((one) => findUnit(service, one)) };
}
