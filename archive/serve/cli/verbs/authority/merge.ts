import { findAuthority } from "../../find-authority";
import { wrongUsage } from "../../verb";
import { findUnit } from "../../with-archive";
import type { Action } from "./action";

export const merge: Action = {
  usage: " KEEP OTHER",
  says: "Makes one name of two: OTHER's forms and units move to KEEP; its record stays and points there.",
  writes: true,
  words: [2, 2],
  async run(service, [kept = "", gone = ""]) {
    const keep = await findAuthority(service, kept);
    const other = await findAuthority(service, gone);
    const { changed, moved } = await service.handlers.mergeAuthorities({ keep, other });
    const { authority } = await service.handlers.authority({ id: keep });
    return {
      json: { keep, other, moved, authority, changed },
      text: `${authority.preferred} stands for both now; ${String(moved)} units moved.`,
    };
  },
};

export const split: Action = {
  usage: " NAME --form F... [--preferred P] [--unit UNIT]...",
  says: "Takes forms, and the units that name it so, to a new record; --unit moves a unit whatever form it has.",
  writes: true,
  words: [1, 1],
  async run(service, [given = ""], { texts, text }) {
    const forms = texts("form");
    if (forms.length === 0) throw wrongUsage("Say with --form which forms go to the new record.");
    const from = await findAuthority(service, given);
    const { id, changed, moved } = await service.handlers.splitAuthority({
      id: from,
      forms,
      preferred: text("preferred") ?? null,
      units: texts("unit").map((unit) => findUnit(service, unit)),
    });
    const { authority } = await service.handlers.authority({ id });
    return {
      json: { id, from, moved, authority, changed },
      text: `${id}  ${authority.preferred}; ${String(moved)} units moved.`,
    };
  },
};
