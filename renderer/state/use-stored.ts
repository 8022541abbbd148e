import { useCallback, useState } from "react";

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

/** State that outlives the window. */
export function useStored<T>(
  key: string,
  initial: T,
  parse: (value: unknown) => T | null,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => readStored(key, parse) ?? initial);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      writeStored(key, next);
    },
    [key],
  );
  return [value, set];
}
