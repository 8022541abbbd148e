import { z } from "../schema";
import type { Access } from "../access";
import { type Field, refuse, tidyWords } from "./field";

/** `open`, `restricted`, `embargoed:2030-01-01`; after a colon the reason. */
export const access: Field = {
  id: "access",
  label: "Conditions governing access",
  isad: "3.4.1",
  dacs: "4.1",
  roles: [],
  joiner: "; ",
  show: ({ access: { restriction, until, why } }) =>
    [restriction + (until === null ? "" : `:${until}`), ...(why === null ? [] : [why])].join(": "),
  read: (text) => ({ access: readAccess(tidyWords(text)) }),
};

const FORM =
  /^(?<restriction>open|restricted|embargoed)(?:\s*:\s*(?<until>\d{4}-\d\d-\d\d))?(?:\s*:\s*(?<why>[\s\S]+))?$/u;

function readAccess(text: string): Access {
  const { restriction, until = null, why = null } = FORM.exec(text)?.groups ?? {};
  if (text === "") return { restriction: "open", until: null, why: null };
  if (restriction === undefined || (until !== null && !z.iso.date().safeParse(until).success))
    return noAccess(text);
  return checkedAccess({ restriction: restriction as Access["restriction"], until, why });
}

const noAccess = (text: string): never =>
  refuse(
    "field.no-access",
    "access",
    text,
    "is no condition of access",
    "Write open, restricted, or embargoed:2030-01-01; after a colon the reason.",
  );

/** An embargo has a day on which it ends, and nothing else has one. @throws ArchiveError `field.no-access` */
export function checkedAccess(access: Access): Access {
  const { restriction, until, why } = access;
  if ((restriction === "embargoed") !== (until !== null))
    return noAccess(until === null ? restriction : `${restriction}:${until}`);
  return { restriction, until, why: tidyWords(why ?? "") || null };
}
