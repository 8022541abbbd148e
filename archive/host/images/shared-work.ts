/** A piece of work that several may wait for; it is stopped when nobody does any more. */
export interface SharedWork<T> {
  join(
    key: string,
    waiting: { readonly signal: AbortSignal; progress(done: number, total: number): void },
    begin: (own: {
      readonly signal: AbortSignal;
      progress(done: number, total: number): void;
    }) => Promise<T>,
  ): Promise<T>;
}

interface Under<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  readonly hearers: Set<(done: number, total: number) => void>;
}

export function createSharedWork<T>(): SharedWork<T> {
  const under = new Map<string, Under<T>>();
  return {
    async join(key, { signal, progress }, begin) {
      signal.throwIfAborted();
      const work = under.get(key) ?? start(under, key, begin);
      work.hearers.add(progress);
      return new Promise<T>((resolve, reject) => {
        const leave = () => {
          work.hearers.delete(progress);
          reject(signal.reason as Error);
          if (work.hearers.size > 0) return;
          under.delete(key);
          work.stop.abort(signal.reason);
        };
        signal.addEventListener("abort", leave, { once: true });
        work.result.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
      });
    },
  };
}

function start<T>(
  under: Map<string, Under<T>>,
  key: string,
  begin: Parameters<SharedWork<T>["join"]>[2],
): Under<T> {
  const stop = new AbortController();
  const hearers: Under<T>["hearers"] = new Set();
  const progress = (done: number, total: number) => {
    for (const hear of hearers) hear(done, total);
  };
  const result = begin({ signal: stop.signal, progress });
  const work: Under<T> = { result, stop, hearers };
  under.set(key, work);
  const forget = () => {
    if (under.get(key) === work) under.delete(key);
  };
  result.then(forget, forget);
  return work;
}
