import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SearchAnswer } from "../../../archive/contract/search";
import type { Hit } from "../../../archive/model/hit";
import { asSearch, type LibraryQuery } from "../../routes/route";
import { useClient } from "../../state/archive-context";
import { useRequest } from "../../state/use-request";

export const PAGE = 50;

type Pages = ReadonlyMap<number, readonly Hit[]>;

/** The answer to a query with its hits, fetched a page at a time as they come into sight. */
export function useHits(query: LibraryQuery) {
  const asked = useRequest("search", asSearch(query, 0, PAGE));
  const client = useClient();
  const answer: SearchAnswer | null = asked.last;
  const [more, setMore] = useState<{ readonly of: SearchAnswer; readonly pages: Pages } | null>(
    null,
  );
  const wanted = useRef<{ of: SearchAnswer | null; asked: Set<number> }>({
    of: null,
    asked: new Set(),
  });
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  /** Fetches the pages that hold the hits from one number to another, where they are not at hand yet. */
  const need = useCallback(
    (from: number, to: number) => {
      if (answer === null) return;
      if (wanted.current.of !== answer) wanted.current = { of: answer, asked: new Set() };
      const { asked: already } = wanted.current;
      for (let page = Math.floor(from / PAGE); page * PAGE <= to; page++) {
        if (page === 0 || page * PAGE >= answer.total || already.has(page)) continue;
        already.add(page);
        void client.ask("search", asSearch(query, page * PAGE, PAGE)).then((reply) => {
          // A page of an older answer would put its hits among those of the new one.
          if (!alive.current || wanted.current.of !== answer || !reply.ok) return;
          setMore((old) => {
            const pages = old?.of === answer ? old.pages : new Map<number, readonly Hit[]>();
            return { of: answer, pages: new Map(pages).set(page, reply.value.hits) };
          });
        });
      }
    },
    [answer, client, query],
  );

  const hitAt = useCallback(
    (at: number): Hit | undefined => {
      if (answer === null || at < 0) return undefined;
      if (at < PAGE) return answer.hits[at];
      const pages = more?.of === answer ? more.pages : null;
      return pages?.get(Math.floor(at / PAGE))?.[at % PAGE];
    },
    [answer, more],
  );
  return useMemo(() => ({ asked, answer, need, hitAt }), [asked, answer, need, hitAt]);
}
