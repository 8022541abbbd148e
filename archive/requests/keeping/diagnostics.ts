import type { Handlers } from "../../contract";
import type { Diagnostics } from "../../contract/diagnostics";
import { toProblem } from "../../model/archive-error";
import { type Desk, lastVerification, type OpenArchive, readOnlyBecause } from "../desk";
import { ownPath } from "./own-path";

/** Discrepancies told one by one. */
const TOLD = 50;

/** Figures, codes and times: nothing that anybody wrote, and no name that anybody gave. */
export const diagnostics =
  (desk: Desk): Handlers["diagnostics"] =>
  async ({ window }) => {
    await desk.settled();
    const open = desk.opened();
    return {
      what: "carrel-diagnostics/1",
      made: desk.now(),
      carrel: desk.version,
      host: desk.host,
      mayWrite: desk.mayWrite,
      named: desk.actor() !== null,
      ownStyles: desk.ownStyles.list().length,
      machine: desk.machine(),
      window,
      opening: null,
      archive: open === null ? null : await archiveFacts(desk, open),
      ...desk.trouble(),
    };
  };

async function archiveFacts(desk: Desk, open: OpenArchive): Promise<Diagnostics["archive"]> {
  const { store, tables } = open;
  const { seq, head } = tables.seen();
  const { last, drill, remindDays } = desk.backups.remembered(store.identity.id);
  const verified = lastVerification(open);
  return {
    format: store.identity.format,
    invented: store.identity.invented,
    readOnlyBecause: readOnlyBecause(open)?.code ?? null,
    ...tables.counts(),
    events: seq,
    catalogue: {
      bytes: desk.catalogueBytes(store.identity.id),
      seen: seq,
      atHead: head === store.head(),
      settling: open.index.settling(),
    },
    lastVerified: verified && { when: verified.when, ok: verified.ok },
    backup: {
      when: last?.when ?? null,
      there: last?.there === true,
      drilled: drill?.ok === true,
      remindDays,
    },
    verifyQuick: await quickly(desk, open),
  };
}

async function quickly(
  desk: Desk,
  { store }: OpenArchive,
): Promise<NonNullable<Diagnostics["archive"]>["verifyQuick"]> {
  const began = Date.parse(desk.now());
  const taken = () => Math.max(0, Date.parse(desk.now()) - began);
  try {
    const { checked, discrepancies } = await store.verify({ quick: true });
    return {
      refused: null,
      ok: discrepancies.length === 0,
      checked,
      ms: taken(),
      discrepancies: discrepancies
        .slice(0, TOLD)
        .map(({ kind, what }) => ({ kind, what: ownPath(what) })),
      more: Math.max(0, discrepancies.length - TOLD),
    };
  } catch (error) {
    const { code } = toProblem(error);
    return { refused: code, ok: false, checked: 0, ms: taken(), discrepancies: [], more: 0 };
  }
}
