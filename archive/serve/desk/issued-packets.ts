import { randomBytes } from "node:crypto";

/** An issued PDF that waits to be fetched. */
export interface IssuedPacket {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The newest packets by an address that cannot be guessed. Older ones go: each can be made again from its recipe. */
export interface IssuedPackets {
  keep(name: string, bytes: Uint8Array): string;
  find(path: string): IssuedPacket | null;
  clear(): void;
}

const KEPT = 4;

export function createIssuedPackets(): IssuedPackets {
  const packets = new Map<string, IssuedPacket>();
  return {
    keep(name, bytes) {
      const path = `/packet/${randomBytes(16).toString("hex")}.pdf`;
      packets.set(path, { name, bytes });
      for (const old of [...packets.keys()].slice(0, -KEPT)) packets.delete(old);
      return path;
    },
    find: (path) => packets.get(path) ?? null,
    clear: () => packets.clear(),
  };
}
