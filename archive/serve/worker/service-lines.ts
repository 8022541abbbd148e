import { serveRequests, type Conversation, type LogFault, type Visit } from "../rpc/serve-requests";
import type { Service } from "../service-port";

/** Every open conversation with one service, by number. */
export interface ServiceLines {
  join(line: number, hears: boolean): void;
  say(line: number, message: string): void;
  leave(line: number): void;
  closeAll(): void;
}

/** Serves many conversations on one service and tells its events to those that hear them. */
export function createServiceLines(
  service: Service,
  visit: Visit,
  said: (line: number, message: string) => void,
  log: LogFault,
): ServiceLines {
  const lines = new Map<number, { readonly page: Conversation; deliver(message: string): void }>();
  const hearing = new Set<number>();
  const stop = service.on((name, payload) => {
    for (const line of hearing) lines.get(line)?.page.tell(name, payload as never);
  });
  const leave = (line: number): void => {
    lines.get(line)?.page.close();
    lines.delete(line);
    hearing.delete(line);
  };
  return {
    join: (line, hears) => {
      const listeners: ((message: string) => void)[] = [];
      const channel = {
        post: (message: string) => said(line, message),
        listen: (listener: (message: string) => void) => void listeners.push(listener),
      };
      const page = serveRequests(service.handlers, visit, channel, log);
      const deliver = (message: string): void => listeners.forEach((listener) => listener(message));
      lines.set(line, { page, deliver });
      if (hears) hearing.add(line);
    },
    say: (line, message) => lines.get(line)?.deliver(message),
    leave,
    closeAll: () => {
      stop();
      for (const line of [...lines.keys()]) leave(line);
    },
  };
}
