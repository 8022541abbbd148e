import { useCallback, useEffect, useRef } from "react";
import type { SearchAnswer } from "../../../archive/contract/search";

/** Goes from the field to the hits: at once, or when the answer comes whose hits they are. */
export function useEnterList(answer: SearchAnswer | null) {
  const wanted = useRef(false);
  const enter = useCallback(() => {
    const list = document.querySelector<HTMLElement>("[data-results]");
    wanted.current = list === null;
    list?.focus();
  }, []);
  const stay = useCallback(() => {
    wanted.current = false;
  }, []);
  useEffect(() => {
    if (wanted.current) enter();
  }, [answer, enter]);
  return { enter, stay };
}
