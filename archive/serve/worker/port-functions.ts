import type { Reply } from "../../contract";
import type { Admitted, ByteRange, ResourceReply, ServiceOptions } from "../service-port";

/** Options that cross a process: functions do not. */
export type PlainServiceOptions = Omit<ServiceOptions, "forkParser" | "neighbours">;

/** What the host may call on the service's process. Everything that may be refused answers with a reply: errors do not clone whole. */
export interface ServiceFunctions {
  open(options: PlainServiceOptions): Promise<Reply<null>>;
  admit(paths: readonly string[]): Promise<Reply<readonly Admitted[]>>;
  redeem(ticket: string): Promise<Reply<string>>;
  resource(path: string, range: ByteRange | undefined): Promise<Reply<ResourceReply | null>>;
  join(line: number, hears: boolean): void;
  say(line: number, message: string): void;
  leave(line: number): void;
  parserEnded(parser: number): void;
  close(): Promise<Reply<null>>;
}

/** What the service's process may call on its host. */
export interface HostFunctions {
  said(line: number, message: string): void;
  fault(where: string, what: string): void;
  /** Electron only: starts a parser process; its port follows by the number. */
  forkParser(): Promise<number>;
  parserResidentBytes(parser: number): Promise<number | null>;
  killParser(parser: number): void;
  /** See `Neighbours`. */
  claim(root: string): Promise<boolean>;
  holds(root: string | null): void;
}
