import type { ServerResponse } from "node:http";
import { securityHeaders } from "../bytes/security-headers";
import type { HostedService } from "../worker/hosted-service";
import type { RoomLimits } from "./limits";

export interface EventsDoor {
  /** Keeps the answer open and tells the archive's events on it; false when too many are open already. */
  open(answer: ServerResponse): boolean;
  closeAll(): void;
}

/** Server-sent events: each page's stream is a conversation that only hears. */
export function openEventsDoor(service: HostedService, limits: RoomLimits): EventsDoor {
  const streams = new Set<ServerResponse>();
  return {
    open: (answer) => {
      if (streams.size >= limits.streams) return false;
      streams.add(answer);
      answer.writeHead(200, {
        ...securityHeaders,
        "content-type": "text/event-stream",
        "cache-control": "no-store",
      });
      const tell = (text: string): void => {
        // A reader who does not read must not fill this computer's memory; its browser connects again.
        if (answer.writableLength > limits.streamBacklog) answer.destroy();
        else answer.write(text);
      };
      tell(": open\n\n");
      // JSON has no raw line breaks, so a message is one line of data.
      const line = service.join((message) => tell(`data: ${message}\n\n`), true);
      const heartbeat = setInterval(() => tell(": beat\n\n"), limits.heartbeatEvery);
      heartbeat.unref();
      answer.on("close", () => {
        streams.delete(answer);
        clearInterval(heartbeat);
        line.close();
      });
      return true;
    },
    closeAll: () => {
      for (const answer of streams) answer.end();
    },
  };
}
