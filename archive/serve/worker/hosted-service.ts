import type { Admitted, ByteRange, ResourceReply } from "../service-port";

/** One conversation of a page with the service, seen from the host: strings of the wire both ways. */
export interface Line {
  say(message: string): void;
  close(): void;
}

/** The archive service as its host holds it, wherever it runs. */
export interface HostedService {
  /**
   * Opens a conversation.
   * @param hears whether the archive's events are told on it; false for one question and its answer
   */
  join(listener: (message: string) => void, hears: boolean): Line;
  admit(paths: readonly string[]): Promise<readonly Admitted[]>;
  /** The path behind a ticket. */
  redeem(ticket: string): Promise<string>;
  resource(path: string, range?: ByteRange): Promise<ResourceReply | null>;
  /** Settles once, with the reason, when the service has ended without being asked to. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

/** A process or thread that carries structured clones both ways. */
export interface ServicePort {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
}

/** The host's end of the port, which can also see the other side end, and end it. */
export interface ServiceProcess extends ServicePort {
  onExit(listener: (why: string) => void): void;
  kill(): Promise<void>;
}
