import { startTransition, useEffect, useState } from "react";
import type { Reply } from "../../archive/contract";
import { changeAid } from "../../archive/model/change-aid";
import { wholeAid, type FindingAid } from "../../archive/model/finding-aid";
import type { ArchiveClient } from "../archive-client";
import { useArchive } from "./archive-context";
import type { Asked } from "./use-request";

interface Held {
  readonly aid: FindingAid;
  readonly revision: string;
}

/** The finding aid outlives the screens that show it: whoever comes back asks only for what changed meanwhile. */
const heldBy = new WeakMap<ArchiveClient, Held>();
/** One question at a time: an answer tells what changed since the one before it. */
const asking = new WeakMap<ArchiveClient, Promise<unknown>>();

/** The finding aid, followed change by change. */
export function useFindingAid(): Asked<FindingAid> {
  const { client, revision } = useArchive();
  const [asked, setAsked] = useState<Asked<FindingAid>>(() => ({
    status: "waiting",
    last: heldBy.get(client)?.aid ?? null,
  }));
  useEffect(() => {
    let current = true;
    void follow(client, () => current).then((reply) => {
      if (current && reply !== null) startTransition(() => setAsked(answered(reply)));
    });
    return () => {
      current = false;
    };
  }, [client, revision]);
  return asked;
}

function answered(reply: Reply<Held>): Asked<FindingAid> {
  if (!reply.ok) return { status: "refused", problem: reply.problem, last: null };
  return { status: "answered", value: reply.value.aid, last: reply.value.aid };
}

/** Waits for its turn, and asks then if somebody still wants to know. */
function follow(client: ArchiveClient, wanted: () => boolean): Promise<Reply<Held> | null> {
  const turn = Promise.resolve(asking.get(client)).then(async () => {
    if (!wanted()) return null;
    const reply = await askFor(client, heldBy.get(client));
    if (reply.ok) heldBy.set(client, reply.value);
    return reply;
  });
  asking.set(
    client,
    turn.catch(() => null),
  );
  return turn;
}

/** Asks what changed; where changes were missed, for the whole. */
async function askFor(client: ArchiveClient, held?: Held): Promise<Reply<Held>> {
  const reply = await client.ask("tree", held === undefined ? {} : { since: held.revision });
  if (!reply.ok) return reply;
  const { revision, whole, rows, gone, total } = reply.value;
  if (whole) return { ok: true, value: { revision, aid: wholeAid(rows) } };
  const aid = held === undefined ? null : changeAid(held.aid, rows, gone);
  if (aid?.byId.size !== total) return askFor(client);
  return { ok: true, value: { revision, aid } };
}
