import { z } from "zod";
import { CustodyLink } from "../model/custody";
import { UnitId } from "../model/ids";
import { entry } from "./entry";
import { Changes } from "./versions";

/** Sets the custodial history of a unit, from its making to the file in hand. `seen` is the version that was edited. */
export const editCustody = entry(
  "write",
  z.strictObject({
    id: UnitId,
    seen: z.int().positive(),
    custody: z.array(CustodyLink).max(200).readonly(),
  }),
  Changes,
);
