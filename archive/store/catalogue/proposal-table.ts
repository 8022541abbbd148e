import type { UnitId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import type { CatalogueTables, ProposalRow } from "../../requests/ports";
import type { Ask } from "./ask";

/** Proposals of the units in view, small enough to be counted at every look. */
export function proposalTable(ask: Ask): Pick<CatalogueTables, "proposals"> & {
  putProposals(unit: Unit): void;
  dropProposals(id: UnitId): void;
} {
  return {
    putProposals({ id: unit, withdrawn, proposals }) {
      if (withdrawn !== null) return;
      const put = ask("insert into proposal values (?, ?, ?, ?, ?, ?, ?)");
      proposals.forEach(({ id, kind, rule, state, confidence }, seq) =>
        put.run(unit, seq, id, kind, rule, state, confidence),
      );
    },
    dropProposals: (id) => void ask("delete from proposal where unit = ?").run(id),
    *proposals({ state, kind, rule, least }) {
      const rows = ask(
        `select unit, id, kind, rule, state, confidence from proposal
        where (?1 is null or state = ?1) and (?2 is null or kind = ?2) and (?3 is null or rule = ?3) and confidence >= ?4
        order by unit, seq`,
      ).iterate(state, kind, rule, least);
      for (const row of rows) yield { ...row } as unknown as ProposalRow;
    },
  };
}
