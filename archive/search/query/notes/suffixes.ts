import type { Finding, Looked } from "./note";

/** `~9`: more than two letters are not allowed to differ. `lamp~`, `lamp^`: a sign without its number is a letter of the word. */
export function oddSuffixes({ words }: Looked): readonly Finding[] {
  return words.flatMap(({ raw, end, clause }): readonly Finding[] => {
    const wide = clause.fuzzy > 0 ? /~(\d{1,2})(?:\^[\d.]+)?$/.exec(raw) : null;
    if (wide !== null && Number(wide[1]) > 2) {
      const start = end - raw.length + wide.index;
      const at = [start, start + 1 + (wide[1] ?? "").length] as const;
      return [{ code: "fuzzy-wide", at, ways: [[{ at, by: "~2" }]] }];
    }
    const bare = /[\p{L}\p{N}]([~^]+)$/u.exec(raw)?.[1];
    if (bare === undefined) return [];
    const at = [end - bare.length, end] as const;
    const removed = [{ at, by: "" }];
    return bare.startsWith("~")
      ? [{ code: "fuzzy-bare", at, ways: [[{ at, by: "~1" }], removed] }]
      : [{ code: "boost-bare", at, ways: [removed] }];
  });
}
