import { randomBytes } from "node:crypto";

/** An issued PDF that waits to be fetched. */
interface WaitingPacket {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The newest packets by an address that cannot be guessed. Older ones go: each can be made again from its recipe. */
export interface IssuedPackets {
  keep(name: string, bytes: Uint8Array): string;
  /** First pages to look at: however many come, no packet goes for them. */
  keepCover(bytes: Uint8Array): string;
  find(path: string): WaitingPacket | null;
  clear(): void;
}

const KEPT = 4;
const KEPT_COVERS = 8;

export function createIssuedPackets(): IssuedPackets {
  const packets = new Map<string, WaitingPacket>();
  const covers = new Map<string, WaitingPacket>();
  return {
    keep: (name, bytes) => put(packets, { name, bytes }, KEPT),
    keepCover: (bytes) => put(covers, { name: "cover.pdf", bytes }, KEPT_COVERS),
    find: (path) => packets.get(path) ?? covers.get(path) ?? null,
    clear() {
      packets.clear();
      covers.clear();
    },
  };
}

function put(all: Map<string, WaitingPacket>, one: WaitingPacket, most: number): string {
  const path = `/packet/${randomBytes(16).toString("hex")}.pdf`;
  all.set(path, one);
  for (const old of [...all.keys()].slice(0, -most)) all.delete(old);
  return path;
}
