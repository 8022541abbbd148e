import { useMemo, useState } from "react";
import type { Output } from "../../../archive/contract";
import type { ReviewedUnit } from "../../../archive/contract/proposals";
import type { ProposalId, UnitId } from "../../../archive/model/ids";
import type { Proposal } from "../../../archive/model/proposal";
import { useSay } from "../../messages/messages";
import { review, type Route } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { useImport } from "../../state/jobs-context";
import { useKeys } from "../../state/use-keys";
import { useRequest } from "../../state/use-request";
import type { BatchOf } from "./batch-sheet";
import type { Edited } from "./edit-line";
import { type Filter, inReviewOrder, nextOpen, nextUnit, noFilter, passes } from "./review";
import { fieldWords, valueWords } from "./value-words";

/** What can be done with the proposal in focus. */
export interface ReviewActs {
  readonly mayWrite: boolean;
  readonly focus: (id: string) => void;
  readonly accept: (proposal: Proposal, edited: Edited | null) => void;
  readonly reject: (proposal: Proposal) => void;
  readonly reopen: (proposal: Proposal) => void;
  readonly edit: (on: boolean) => void;
  readonly batch: (proposal: Proposal) => void;
}

type Queue = Output<"reviewQueue">;
const NO_UNITS: readonly ReviewedUnit[] = [];

/** The units to review, the one at hand with its proposals, the one in focus, and the keys that decide it. */
export function useReview(route: Extract<Route, { screen: "review" }>) {
  const [filter, setFilter] = useState(noFilter);
  const within = useWithin(route.within);
  const queue = useRequest("reviewQueue", { within, ...filter });
  const units = queue.last?.units ?? NO_UNITS;
  const current = useCurrent(route.unit, units);
  const dossier = useRequest("dossier", current === null ? null : { id: current as UnitId });
  const shown = dossier.last?.unit.id === current ? dossier.last : null;
  const proposals = useMemo(
    () => inReviewOrder((shown?.unit.proposals ?? []).filter(passes(filter))),
    [shown, filter],
  );
  const deciding = useDeciding(proposals, current);
  const go = (id: string) => goTo(review(route.within, id), "replace");
  const next = nextUnit(units, current);
  const openOf = ({ rule, kind }: Proposal) =>
    queue.last?.rules.find((one) => one.rule === rule && one.kind === kind)?.open ?? 0;
  useReviewKeys(proposals, deciding, openOf, () => next !== null && go(next.id));
  return {
    ...{ filter, setFilter, within, queue, units, current, go, next },
    ...{ shown, proposals, deciding, openOf },
  };
}

export type Review = ReturnType<typeof useReview>;

/** What came last is known to this window alone; after a reload it is the archive. */
function useWithin(within: string | null): UnitId[] | null {
  const { report } = useImport();
  return useMemo(() => {
    if (within === null) return null;
    if (within !== "import") return [within as UnitId];
    const ids = report?.imported.map(({ id }) => id) ?? [];
    return ids.length === 0 ? null : ids.slice(0, 10_000);
  }, [within, report]);
}

/** The unit of the address; without one the first with something open, and it stays while it is decided. */
function useCurrent(unit: string | null, units: Queue["units"]): string | null {
  const [first, setFirst] = useState<string | null>(null);
  if (unit !== null) return unit;
  if (first !== null && units.some(({ id }) => id === first)) return first;
  const found = (units.find(({ open }) => open > 0) ?? units[0])?.id ?? null;
  if (found !== first) setFirst(found);
  return found;
}

function useDeciding(proposals: readonly Proposal[], unit: string | null) {
  const say = useSay();
  const { about } = useArchive();
  const changes = useChanges();
  const [focus, setFocus] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const [batch, setBatch] = useState<BatchOf | null>(null);
  const chosen = proposals.findIndex(({ id }) => id === focus);
  const at = chosen >= 0 ? chosen : Math.max(0, nextOpen(proposals, -1));
  const move = (to: number) => {
    setEditing(false);
    setFocus(proposals[Math.min(proposals.length - 1, Math.max(0, to))]?.id ?? null);
  };
  const onwards = (from: Proposal) => {
    const rest = proposals.map((one) =>
      one === from ? { ...one, state: "applied" as const } : one,
    );
    const next = nextOpen(rest, proposals.indexOf(from));
    if (next >= 0) move(next);
    else setFocus(from.id);
  };
  const words = (one: Proposal) => `${fieldWords(say, one)} “${valueWords(say, one)}”`;
  const ids = (one: Proposal): [ProposalId] => [one.id];
  const acts: ReviewActs = {
    mayWrite: about?.archive?.writable === true && about.mayWrite,
    focus: (id) => {
      if (id !== proposals[at]?.id) setEditing(false);
      setFocus(id);
    },
    edit: setEditing,
    async accept(one, edited) {
      const what = edited === null ? words(one) : words({ ...one, edited });
      const input = { accept: [{ id: one.id, edited }] };
      const reply = await changes.make(
        "acceptProposals",
        input,
        say("review.did.accept", { count: 1, what }),
      );
      if (!reply.ok) return;
      setEditing(false);
      onwards(one);
    },
    async reject(one) {
      const what = say("review.did.reject", { what: words(one) });
      const reply = await changes.make("rejectProposals", { ids: ids(one) }, what);
      if (reply.ok) onwards(one);
    },
    async reopen(one) {
      const what = say("review.did.reopen", { what: words(one) });
      await changes.make("reopenProposals", { ids: ids(one) }, what);
    },
    batch: ({ kind, rule }) => setBatch({ kind, rule, least: 0 }),
  };
  return { unit, at, move, editing, acts, changes, batch, setBatch };
}

function useReviewKeys(
  proposals: readonly Proposal[],
  { at, move, acts, changes, editing }: ReturnType<typeof useDeciding>,
  openOf: (proposal: Proposal) => number,
  onNext: () => void,
): void {
  const now = proposals[at];
  const may = acts.mayWrite && now !== undefined;
  useKeys({
    a: () => may && acts.accept(now, null),
    e: () => may && now.kind !== "segment" && acts.edit(true),
    r: () => may && acts.reject(now),
    b: () => may && openOf(now) > 0 && acts.batch(now),
    z: () => void changes.takeBack(),
    j: () => move(at + 1),
    k: () => move(at - 1),
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    ...(editing ? {} : { Enter: (event: KeyboardEvent) => onControl(event) || onNext() }),
  });
}

const onControl = (event: KeyboardEvent): boolean => {
  const control = event.target instanceof Element && event.target.closest("button, a");
  if (control instanceof HTMLElement) control.click();
  return Boolean(control);
};

export type { Filter };
