/** One end of a line that carries strings both ways, in order: IPC, a worker's port, or HTTP with server-sent events. */
export interface Channel {
  /** A rejected promise means that the message was not delivered. */
  post(message: string): void | Promise<void>;
  listen(listener: (message: string) => void): void;
}
