import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ShownUnit } from "../../../archive/contract/kept-sets";
import type { Reply } from "../../../archive/contract";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";
import { ProblemRow } from "../../ui/problem-row";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import type { Problem } from "../../../archive/model/archive-error";
import css from "./unit-list.module.css";

const PAGE = 100;
const ROW_PX = 56;

export interface UnitPage {
  readonly total: number;
  readonly units: readonly ShownUnit[];
}
/** Asks for so many units from a place on. */
export type AskUnits = (offset: number, limit: number) => Promise<Reply<UnitPage>>;

/** Units of a set, fetched a page at a time as they come into sight: a hundred thousand are listed as ten are. @param asked changes when others are asked for */
export function UnitList({ asked, ask }: { readonly asked: string; readonly ask: AskUnits }) {
  const say = useSay();
  const { total, unitAt, need, problem } = usePages(asked, ask);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 8,
    initialRect: { width: 700, height: 400 },
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => need(from, to), [need, from, to]);
  if (problem !== null) return <ProblemRow problem={problem} />;
  if (total === 0) return <p className={css["none"]}>{say("searches.noUnits")}</p>;
  return (
    <div
      ref={setScroller}
      className={css["list"]}
      role="list"
      aria-label={say("searches.part")}
      aria-busy={total === null}
      // What scrolls can be scrolled by keys.
      tabIndex={0}
    >
      <div
        role="presentation"
        style={{ blockSize: virtual.getTotalSize() }}
        className={css["rows"]}
      >
        {items.map(({ index, start }) => (
          <div
            key={index}
            role="listitem"
            aria-setsize={total ?? 0}
            aria-posinset={index + 1}
            className={css["row"]}
            style={{ transform: `translateY(${start}px)` }}
          >
            <UnitLine unit={unitAt(index)} />
          </div>
        ))}
      </div>
    </div>
  );
}

function UnitLine({ unit }: { readonly unit: ShownUnit | undefined }) {
  const say = useSay();
  if (unit === undefined) return null;
  const { state } = unit;
  const isThere = state !== "gone" && state !== "withdrawn";
  const open = () => goTo({ screen: "item", id: unit.unit, query: null, hit: null, reading: null });
  return (
    <>
      {isThere ? (
        <button onClick={open}>
          <Scripted text={unit.title} />
        </button>
      ) : (
        <b>{unit.title === "" ? unit.unit : <Scripted text={unit.title} />}</b>
      )}
      <p>
        {unit.referenceCode !== "" && <ReferenceCode code={unit.referenceCode} />}
        <span>{unit.date}</span>
        {state !== "same" && <span className={css["state"]}>{say(`searches.unit.${state}`)}</span>}
      </p>
    </>
  );
}

interface Pages {
  readonly asked: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly ShownUnit[]>;
}

function usePages(what: string, ask: AskUnits) {
  const { revision } = useArchive();
  const asked = `${what} ${String(revision)}`;
  const [known, setKnown] = useState<Pages | null>(null);
  const [problem, setProblem] = useState<{ asked: string; problem: Problem } | null>(null);
  const wanted = useRef<{ asked: string; pages: Set<number> }>({ asked: "", pages: new Set() });
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  }, [ask]);
  const need = useCallback(
    (from: number, to: number) => {
      if (wanted.current.asked !== asked) wanted.current = { asked, pages: new Set() };
      for (let page = Math.floor(from / PAGE); page * PAGE <= to; page += 1) {
        if (wanted.current.pages.has(page)) continue;
        wanted.current.pages.add(page);
        void latest.current(page * PAGE, PAGE).then((reply) => {
          if (wanted.current.asked !== asked) return;
          if (!reply.ok) return setProblem({ asked, problem: reply.problem });
          const { total, units } = reply.value;
          setKnown((old) => {
            const pages = old?.asked === asked ? old.pages : new Map();
            return { asked, total, pages: new Map(pages).set(page, units) };
          });
        });
      }
    },
    [asked],
  );
  const now = known?.asked === asked ? known : null;
  return {
    need,
    total: now?.total ?? null,
    unitAt: (at: number) => now?.pages.get(Math.floor(at / PAGE))?.[at % PAGE],
    problem: problem?.asked === asked ? problem.problem : null,
  };
}
