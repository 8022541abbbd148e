import { findUnit, withArchive } from "../with-archive";
import { styleNamed } from "../own-style";
import type { Verb } from "../verb";

export const cite: Verb = {
  name: "cite",
  usage: "cite ARCHIVE ID [--style S] [--locator L] [--json]",
  options: { style: { type: "string" }, locator: { type: "string" }, json: { type: "boolean" } },
  words: [2, 2],
  run: ({ words: [archive, given], text, flag }, around) =>
    withArchive(around, archive as string, false, async (service) => {
      const style = text("style");
      const citation = await service.handlers.cite({
        id: findUnit(service, given as string),
        style: style === undefined ? null : await styleNamed(service, around, style),
        locator: text("locator") ?? null,
        place: null,
      });
      around.out(
        flag("json")
          ? `${JSON.stringify(citation)}\n`
          : `${citation.note}\n${citation.shortNote}\n${citation.bibliography}\n`,
      );
      return 0;
    }),
};
