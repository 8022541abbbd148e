import {
  createContext,
  startTransition,
  use,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import type { Output } from "../../archive/contract";
import type { Problem } from "../../archive/model/archive-error";
import type { ArchiveClient, Connection, Shell } from "../archive-client";
import { createPacer } from "./pacer";

type About = Output<"about">;

/** Milliseconds. An import changes the archive many times a second; nobody reads that fast. */
const BETWEEN_REFRESHES = 1000;

/** The frame of every screen: who is asking what, and how often the archive has changed. */
export interface ArchiveState extends Connection {
  /** null until the first answer. */
  readonly about: About | null;
  readonly refused: Problem | null;
  /** Counts the archive's changes: what was asked before the last one is asked again. */
  readonly revision: number;
  readonly notices: readonly Problem[];
  readonly dismiss: (problem: Problem) => void;
  readonly refresh: () => void;
}

const ArchiveContext = createContext<ArchiveState | null>(null);

export function ArchiveProvider(props: {
  readonly connection: Connection;
  readonly children: ReactNode;
}) {
  const state = useArchiveState(props.connection);
  return <ArchiveContext value={state}>{props.children}</ArchiveContext>;
}

/** @throws when called outside of ArchiveProvider: a fault of ours, not of the reader */
export function useArchive(): ArchiveState {
  const state = use(ArchiveContext);
  if (state === null) throw new Error("useArchive needs an ArchiveProvider above it");
  return state;
}

export const useClient = (): ArchiveClient => useArchive().client;
/** Whether the archive may be changed from this window. */
export const useMayWrite = (): boolean => {
  const { about } = useArchive();
  return about?.archive?.writable === true && about.mayWrite;
};
export const useShell = (): Shell => useArchive().shell;

function useArchiveState(connection: Connection): ArchiveState {
  const { client } = connection;
  const [revision, setRevision] = useState(0);
  const [about, setAbout] = useState<About | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [notices, setNotices] = useState<readonly Problem[]>([]);
  const session = about?.archive?.session ?? null;
  const [noticed, setNoticed] = useState(session);
  if (noticed !== session) {
    // What was to be known of one archive says nothing of the next.
    setNoticed(session);
    if (noticed !== null) setNotices([]);
  }

  useEffect(() => {
    const changes = createPacer(
      () => startTransition(() => setRevision((count) => count + 1)),
      BETWEEN_REFRESHES,
    );
    const deafen = client.on("archiveChanged", changes.call);
    return () => {
      deafen();
      changes.stop();
    };
  }, [client]);
  useEffect(
    () => client.on("notice", ({ problem }) => setNotices((all) => [...all, problem])),
    [client],
  );
  useEffect(() => {
    let current = true;
    void client.ask("about", {}).then((reply) => {
      if (!current) return;
      if (reply.ok) setAbout(reply.value);
      setRefused(reply.ok ? null : reply.problem);
    });
    return () => {
      current = false;
    };
  }, [client, revision]);

  return useMemo(
    () => ({
      ...connection,
      about,
      refused,
      revision,
      notices,
      dismiss: (problem) => setNotices((all) => all.filter((one) => one !== problem)),
      refresh: () => setRevision((count) => count + 1),
    }),
    [connection, about, refused, revision, notices],
  );
}
