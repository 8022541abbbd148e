/** Not here yet. */
export async function runBench(_args: {
  readonly which: string | null;
  readonly documents: number | null;
  readonly json: boolean;
  readonly out: (line: string) => void;
}): Promise<unknown> {
  return { rows: [] };
}
