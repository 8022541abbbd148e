import { ArchiveError } from "../../../model/archive-error";
import type { ObjectId } from "../../../model/ids";
import type { ObjectStore } from "../../../requests/ports";
import type { Files } from "../files";
import { openStore } from "../store";
import { groundOf } from "./script";
import type { Promised, Texts } from "./script";

const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Opens for writing (and so recovers), then compares everything with what was promised. @returns what is wrong */
export async function inspect(files: Files, promised: Promised): Promise<readonly string[]> {
  let store: ObjectStore;
  try {
    store = await openStore({ ...groundOf(files), mode: "write" });
  } catch (error) {
    const absent = error instanceof ArchiveError && error.code === "store.not-an-archive";
    return absent && !promised.made ? [] : [`cannot be opened: ${String(error)}`];
  }
  const wrong: string[] = [];
  if (store.readOnly) wrong.push(`read-only: ${store.readOnly.message}`);
  const { discrepancies } = await store.verify({ quick: false });
  wrong.push(...discrepancies.map(({ what, kind, found }) => `${kind} ${what}: ${found}`));
  wrong.push(...(await lostVersions(store, promised)));
  wrong.push(...(await halfVisible(store, promised)));
  const log = await heads(store).catch((error: unknown) => `the log: ${String(error)}`);
  if (typeof log === "string") wrong.push(log);
  else if (promised.head !== null && !log.has(promised.head))
    wrong.push("an acknowledged event is not in the log");
  await store.close();
  return wrong;
}

/** Opens for reading, before any recovery, as a reader on a write-protected disk would. @returns what is wrong */
export async function inspectAsReader(
  files: Files,
  promised: Promised,
): Promise<readonly string[]> {
  if (!promised.made) return [];
  try {
    const store = await openStore({ ...groundOf(files), mode: "read" });
    const damage =
      store.readOnly?.code === "store.read-only" ? [] : [String(store.readOnly?.message)];
    return [...damage, ...(await lostVersions(store, promised))];
  } catch (error) {
    return [`cannot be opened for reading: ${String(error)}`];
  }
}

async function heads(store: ObjectStore): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const { hash } of store.events(0)) found.add(hash);
  return found;
}

async function lostVersions(store: ObjectStore, { objects }: Promised): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [object, versions] of objects)
    for (const [index, texts] of versions.entries()) {
      const fault = await differs(store, object, index + 1, texts);
      if (fault) wrong.push(`acknowledged ${object} v${index + 1}: ${fault}`);
    }
  return wrong;
}

async function halfVisible(
  store: ObjectStore,
  { objects, underWay }: Promised,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const seen = new Set<boolean>();
  for (const [object, texts] of underWay) {
    const before = objects.get(object)?.length ?? 0;
    const head = await store.object(object).then(
      (found) => found.head,
      () => 0,
    );
    seen.add(head > before);
    const fault = head > before ? await differs(store, object, before + 1, texts) : null;
    if (fault) wrong.push(`unacknowledged ${object}: ${fault}`);
  }
  return seen.size > 1 ? [...wrong, "an unacknowledged change is half visible"] : wrong;
}

async function differs(
  store: ObjectStore,
  object: ObjectId,
  version: number,
  texts: Texts,
): Promise<string | null> {
  for (const [path, expected] of Object.entries(texts))
    try {
      const found = words(await store.read(object, path, version));
      if (found !== expected) return `${path} is “${found}”`;
    } catch (error) {
      return `${path}: ${String(error)}`;
    }
  return null;
}
