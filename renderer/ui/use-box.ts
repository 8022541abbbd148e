import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** The inner size of an element in CSS pixels, kept true while it changes; 0 by 0 before the first layout. */
export function useBox<E extends HTMLElement>(): readonly [
  RefObject<E | null>,
  { readonly width: number; readonly height: number },
] {
  const ref = useRef<E>(null);
  const [box, setBox] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setBox({ width: Math.floor(width), height: Math.floor(height) });
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [ref, box];
}
