import { useEffect, useState } from "react";

/** The value once it has stood still: what costs much to answer is not asked at every stroke. @param still milliseconds */
export function useSettled<T>(value: T, still: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), still);
    return () => clearTimeout(timer);
  }, [value, still]);
  return settled;
}
