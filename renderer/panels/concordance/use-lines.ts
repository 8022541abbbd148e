import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Input, Output } from "../../../archive/contract";
import type { ConcordanceLine } from "../../../archive/contract/concordance";
import type { Problem } from "../../../archive/model/archive-error";
import { asSearch, type LibraryQuery } from "../../routes/route";
import { useArchive } from "../../state/archive-context";

export type LinesAnswer = Output<"concordance">;
/** How the lines are asked for. */
export type LineChoices = Pick<Input<"concordance">, "order" | "common" | "mark" | "within">;

const PAGE = 100;

type State =
  | { readonly is: "answered"; readonly answer: LinesAnswer }
  | { readonly is: "refused"; readonly problem: Problem }
  | { readonly is: "stopped" };

export type Lines = ReturnType<typeof useLines>;

/** The lines of a query, fetched a page at a time as they come into sight. Work for a query that is no longer asked is stopped. */
export function useLines(query: LibraryQuery, choices: LineChoices) {
  const { client, revision } = useArchive();
  const [again, setAgain] = useState(0);
  const { text, names, narrowing, order: hits } = asSearch(query, 0, 1);
  const question = JSON.stringify({ text, names, narrowing, hits, ...choices });
  const [state, setState] = useState<{ readonly job: string; readonly now: State } | null>(null);
  const asking = [question, revision, again].join(" ");
  const [at, setAt] = useState(() => ({ asking, job: crypto.randomUUID() }));
  if (at.asking !== asking) setAt({ asking, job: crypto.randomUUID() });
  const { job } = at;

  useEffect(() => {
    let current = true;
    let done = false;
    const asked = JSON.parse(question) as Omit<Input<"concordance">, "job" | "limit" | "offset">;
    void client.ask("concordance", { ...asked, job, offset: 0, limit: PAGE }).then((reply) => {
      done = true;
      if (!current) return;
      const now: State = reply.ok
        ? { is: "answered", answer: reply.value }
        : reply.problem.code === "job.cancelled"
          ? { is: "stopped" }
          : { is: "refused", problem: reply.problem };
      startTransition(() => setState({ job, now }));
    });
    return () => {
      current = false;
      if (!done) void client.ask("cancelJob", { job });
    };
  }, [client, question, job]);

  const answer = state?.now.is === "answered" ? state.now.answer : null;
  const { need, lineAt } = usePages(answer, question);
  return {
    answer,
    problem: state?.now.is === "refused" ? state.now.problem : null,
    stopped: state?.now.is === "stopped" && state.job === job,
    /** While the texts are read. */
    job: state?.job === job ? null : job,
    need,
    lineAt,
    again: () => setAgain((count) => count + 1),
    stop: () => void client.ask("cancelJob", { job }),
  };
}

type Pages = ReadonlyMap<number, readonly ConcordanceLine[]>;

function usePages(answer: LinesAnswer | null, question: string) {
  const { client } = useArchive();
  const [more, setMore] = useState<{ readonly of: LinesAnswer; readonly pages: Pages } | null>(
    null,
  );
  const wanted = useRef<{ of: LinesAnswer | null; asked: Set<number> }>({
    of: null,
    asked: new Set(),
  });
  const need = useCallback(
    (from: number, to: number) => {
      if (answer === null) return;
      if (wanted.current.of !== answer) wanted.current = { of: answer, asked: new Set() };
      const { asked: already } = wanted.current;
      for (let page = Math.max(1, Math.floor(from / PAGE)); page * PAGE <= to; page++) {
        if (page * PAGE >= answer.shown || already.has(page)) continue;
        already.add(page);
        const asked = JSON.parse(question) as Input<"concordance">;
        const job = crypto.randomUUID();
        void client
          .ask("concordance", { ...asked, job, offset: page * PAGE, limit: PAGE })
          .then((reply) => {
            // A page of an older answer would put its lines among those of the new one.
            if (wanted.current.of !== answer || !reply.ok) return;
            setMore((old) => {
              const pages = old?.of === answer ? old.pages : new Map();
              return { of: answer, pages: new Map(pages).set(page, reply.value.lines) };
            });
          });
      }
    },
    [answer, client, question],
  );
  const lineAt = useMemo(
    () =>
      (at: number): ConcordanceLine | undefined => {
        if (answer === null || at < 0) return undefined;
        if (at < PAGE) return answer.lines[at];
        const pages = more?.of === answer ? more.pages : null;
        return pages?.get(Math.floor(at / PAGE))?.[at % PAGE];
      },
    [answer, more],
  );
  return { need, lineAt };
}
