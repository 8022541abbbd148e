import { useMemo, useSyncExternalStore } from "react";
import { formatRoute, parseRoute, type Route } from "./route";

function subscribe(hear: () => void): () => void {
  window.addEventListener("popstate", hear);
  window.addEventListener("hashchange", hear);
  return () => {
    window.removeEventListener("popstate", hear);
    window.removeEventListener("hashchange", hear);
  };
}

const fragment = () => window.location.hash;
/** How far back the window can go: counted in the history's own state, so that a reload keeps it. */
const depth = (): number => {
  const state = window.history.state as { readonly depth?: number } | null;
  return state?.depth ?? 0;
};

/** Of the archive that places belong to: "back" must not lead into one that is no longer open here. */
let era: string | null = null;

interface Step {
  readonly depth: number;
  readonly era?: string | null;
}

/**
 * Says which opening of an archive the places from now on belong to. Another one begins at its library, without a way back; the first
 * one leaves the reader where the address says. @returns stops watching the way back
 */
export function beginEra(session: string): () => void {
  const isAnother = era !== null && era !== session;
  era = session;
  const begin = (address: string) =>
    window.history.replaceState(
      { depth: isAnother ? 0 : depth(), era } satisfies Step,
      "",
      address,
    );
  const library = `#${formatRoute(parseRoute(""))}`;
  begin(isAnother ? library : window.location.hash);
  if (isAnother) window.dispatchEvent(new PopStateEvent("popstate"));
  const watch = () => {
    const step = window.history.state as Step | null;
    if (step?.era === undefined || step.era === null || step.era === era) return;
    window.history.replaceState({ depth: 0, era } satisfies Step, "", library);
  };
  window.addEventListener("popstate", watch, { capture: true });
  return () => window.removeEventListener("popstate", watch, { capture: true });
}

/** Goes to a place. `replace` for steps that "back" should not retrace: moving through a list, typing. */
export function goTo(route: Route, how: "push" | "replace" = "push"): void {
  const address = `#${formatRoute(route)}`;
  if (address === window.location.hash) return;
  if (how === "push")
    window.history.pushState({ depth: depth() + 1, era } satisfies Step, "", address);
  else window.history.replaceState({ depth: depth(), era } satisfies Step, "", address);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** Whether there is a way forward; browsers that cannot tell say yes. */
const ahead = (): boolean => {
  const { navigation } = window as { readonly navigation?: { readonly canGoForward: boolean } };
  return navigation?.canGoForward ?? true;
};

/** Where the reader is, and whether there is a way back and a way forward. */
export function useRoute(): {
  readonly route: Route;
  readonly mayGoBack: boolean;
  readonly mayGoForward: boolean;
} {
  const address = useSyncExternalStore(subscribe, fragment);
  const steps = useSyncExternalStore(subscribe, depth);
  const mayGoForward = useSyncExternalStore(subscribe, ahead);
  const route = useMemo(() => parseRoute(address), [address]);
  return { route, mayGoBack: steps > 0, mayGoForward };
}
