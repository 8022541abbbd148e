import { createBirpc } from "birpc";
import type { Input, Output, Reply, RequestName } from "../../contract";
import type { EventName, EventPayload } from "../../contract/events";
import type { Problem } from "../../model/archive-error";
import type { Channel } from "./channel";

/** The archive service, as a page reaches it. */
export interface Client {
  /** Never rejects: a refusal and a lost connection are replies too. */
  ask<N extends RequestName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>;
  /** Hears an event; returns its own stop. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** Answers everything that is still open as lost. */
  close(): void;
}

type Remote = Record<string, (input: unknown) => Promise<Reply<unknown>>>;
type Listener = (payload: never) => void;

/** Speaks the contract over a channel. Types only: no schema reaches the page, the service checks both ways. */
export function connect(channel: Channel): Client {
  const listeners = new Map<EventName, Set<Listener>>();
  const heard = (name: EventName, payload: never): void => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(payload);
  };
  const wire = createBirpc<Remote, { heard: typeof heard }, false>(
    { heard },
    {
      proxify: false,
      // A packet or a verification may take many minutes; a lost channel ends the wait, not a clock.
      timeout: -1,
      post: (message: string) => channel.post(message),
      on: (listener) => channel.listen(listener),
      serialize: JSON.stringify,
      deserialize: readMessage,
      resolver: (name, own) => (name === "heard" ? own : undefined),
    },
  );
  return {
    ask: <N extends RequestName>(name: N, input: Input<N>) =>
      wire.$call(name, input).then(
        (reply) => reply as Reply<Output<N>>,
        (error: unknown) => lost(error),
      ),
    on: (name, listener) => {
      const known = listeners.get(name) ?? new Set<Listener>();
      listeners.set(name, known.add(listener));
      return () => void known.delete(listener);
    },
    close: () => wire.$close(),
  };
}

/** A message that cannot be read says nothing: it must not end the page's other conversations. */
function readMessage(text: string): object {
  const nothing = { t: "s", i: "" };
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null ? message : nothing;
  } catch {
    return nothing;
  }
}

function lost(error: unknown): { readonly ok: false; readonly problem: Problem } {
  const why = error instanceof Error ? error.message : "The connection was closed.";
  return {
    ok: false,
    problem: {
      code: "wire.lost",
      message: `The archive service does not answer: ${why}`,
      remedy: "Check that Carrel is still running, then reload this page.",
    },
  };
}
