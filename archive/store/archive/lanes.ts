/** Node does file work on four threads: a few more lanes keep them busy, many more only hold files open. */
export const LANES = 8;

/**
 * Does the work on every item, several at a time. When one fails no new one starts, those under way are waited for (nothing
 * is written behind the caller's back), and the first failure is thrown.
 */
export async function inLanes<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  lanes: number = LANES,
): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const lane = async () => {
    while (next < items.length && failures.length === 0) {
      const item = items[next++] as Item;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  if (failures.length > 0) throw failures[0];
}
