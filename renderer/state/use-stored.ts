import { useCallback, useEffect, useState } from "react";

/** A value that this computer's reader left behind; what cannot be read is as if it were not there. */
export function readStored<T>(key: string, parse: (value: unknown) => T | null): T | null {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? null : parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store must not stop the work; the value then lasts as long as the window.
  }
}

/** Told to the window when a stored value is set; `detail` is the key and the value. */
const SET = "carrel-stored";
interface Set {
  readonly key: string;
  readonly value: unknown;
}

/** State that outlives the window, and is one for all components that use the key. */
export function useStored<T>(
  key: string,
  initial: T,
  parse: (value: unknown) => T | null,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => readStored(key, parse) ?? initial);
  const set = useCallback(
    (next: T) => {
      writeStored(key, next);
      // Whoever set it is told too: the value is that of the key, not of the component.
      window.dispatchEvent(new CustomEvent<Set>(SET, { detail: { key, value: next } }));
    },
    [key],
  );
  useEffect(() => {
    const take = (event: Event) => {
      const { detail } = event as CustomEvent<Set>;
      if (detail.key === key) setValue(detail.value as T);
    };
    window.addEventListener(SET, take);
    return () => window.removeEventListener(SET, take);
  }, [key]);
  return [value, set];
}
