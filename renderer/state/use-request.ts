import { startTransition, useEffect, useMemo, useState } from "react";
import type { Input, Output, Reply, RequestName } from "../../archive/contract";
import type { Problem } from "../../archive/model/archive-error";
import { useArchive } from "./archive-context";

/** A question's state. While a newer answer is waited for, `last` still holds the older one, so that nothing flickers. */
export type Asked<T> =
  | { readonly status: "idle"; readonly last: null }
  | { readonly status: "waiting"; readonly last: T | null }
  | { readonly status: "answered"; readonly value: T; readonly last: T }
  | { readonly status: "refused"; readonly problem: Problem; readonly last: null };

/** Asks again whenever the input or the archive changes; an answer to an older input is dropped. `null` asks nothing. */
export function useRequest<N extends RequestName>(
  name: N,
  input: Input<N> | null,
): Asked<Output<N>> {
  const { client, revision } = useArchive();
  const key = input === null ? null : JSON.stringify([name, input]);
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly reply: Reply<Output<N>>;
  } | null>(null);
  useEffect(() => {
    if (key === null) return;
    const [, question] = JSON.parse(key) as [N, Input<N>];
    let current = true;
    void client.ask(name, question).then((reply) => {
      // A long answer is drawn in slices, so that the reader's keys never wait for it.
      if (current) startTransition(() => setAnswer((now) => newest(now, { key, reply })));
    });
    return () => {
      current = false;
    };
  }, [client, name, key, revision]);
  return useMemo(() => stateOf(key, answer), [key, answer]);
}

/** What is shown stays shown while the archive's drive is out: the band says so, and the answer is asked for again when it is back. */
function newest<T>(
  now: { readonly key: string; readonly reply: Reply<T> } | null,
  next: { readonly key: string; readonly reply: Reply<T> },
): { readonly key: string; readonly reply: Reply<T> } {
  const isAway = !next.reply.ok && next.reply.problem.code === "store.away";
  return isAway && now?.key === next.key && now.reply.ok ? now : next;
}

function stateOf<T>(
  key: string | null,
  answer: { readonly key: string; readonly reply: Reply<T> } | null,
): Asked<T> {
  if (key === null) return { status: "idle", last: null };
  const last = answer?.reply.ok ? answer.reply.value : null;
  if (answer === null || answer.key !== key) return { status: "waiting", last };
  if (answer.reply.ok)
    return { status: "answered", value: answer.reply.value, last: answer.reply.value };
  return { status: "refused", problem: answer.reply.problem, last: null };
}
