import { randomUUID } from "node:crypto";
import type { CheckedExcerpt } from "../../../contract/check-packet";
import { withArchive } from "../with-archive";
import type { Verb } from "../verb";

/** Compares what a packet quotes with the archive. Ends with 1 where anything differs. */
export const checkPacket: Verb = {
  name: "check-packet",
  usage: "check-packet ARCHIVE F.pdf [--json]",
  options: { json: { type: "boolean" } },
  words: [2, 2],
  run({ words: [archive = "", pdf = ""], flag }, around) {
    return withArchive(around, archive, false, async (service) => {
      const job = randomUUID();
      void around.ended.then(() => service.handlers.cancelJob({ job }));
      const [admitted] = await service.admit([around.path(pdf)]);
      const check = await service.handlers.checkPacket({ job, ticket: admitted?.ticket ?? "" });
      const { excerpts, ok, packet } = check;
      if (flag("json")) around.out(`${JSON.stringify(check)}\n`);
      else {
        for (const one of excerpts) if (one.state !== "same") around.out(differenceOf(one));
        const same = excerpts.filter(({ state }) => state === "same").length;
        around.out(
          `“${packet.title}”: ${String(same)} of ${String(excerpts.length)} quotations stand as they were quoted on ${packet.issued}.\n`,
        );
        if (!packet.isOurs) around.out(`It was made from another archive: ${packet.archive}.\n`);
      }
      return ok ? 0 : 1;
    });
  },
};

const MOST = 300;
const short = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)} …` : text);

function differenceOf({ state, document, referenceCode, unit, ...words }: CheckedExcerpt): string {
  const name = `${state} ${String(document)} ${referenceCode === "" ? unit : referenceCode}`;
  const found = state === "gone" ? "" : `\n  now:    ${short(words.found)}`;
  return `${name}\n  quoted: ${short(words.expected)}${found}\n`;
}
