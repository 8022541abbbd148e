import type { Handlers } from "../../contract";
import type { ListedProposal } from "../../contract/proposals";
import { type Desk, openArchive } from "../desk";
import { proposalsWithin } from "./scope";

/** Proposals of the archive or of some units, chosen and paged. */
export const proposals =
  (desk: Desk): Handlers["proposals"] =>
  async ({ within, state, offset, limit, ...conditions }) => {
    const open = openArchive(desk);
    const chosen = proposalsWithin(desk, open, within, { state, ...conditions });
    const page = chosen.slice(offset, offset + limit);
    const wanted = new Set(page.map(({ id }) => id));
    const units = [...new Set(page.map(({ unit }) => unit))];
    return {
      total: chosen.length,
      proposals: units.flatMap((id): readonly ListedProposal[] => {
        const unit = open.tables.unit(id)?.unit;
        if (unit === undefined) return [];
        const { title, referenceCode } = unit;
        return unit.proposals
          .filter((one) => wanted.has(one.id))
          .map((one) => ({ ...one, unit: id, title, referenceCode }));
      }),
    };
  };
