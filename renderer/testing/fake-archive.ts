import type { Input, Output, Reply, RequestName } from "../../archive/contract";
import type { EventName, EventPayload } from "../../archive/contract/events";
import type { KeptExcerpt } from "../../archive/contract/excerpts";
import { linesOf } from "../../archive/model/lines";
import type { Connection } from "../archive-client";
import { fakeCitation, fakePacket, fakeReport, fakeVerification } from "./fake-answers";
import { fakeStory } from "./fake-story";
import { fakeSearch } from "./fake-search";
import type { Sheaf } from "./material";
import { portEllery } from "./port-ellery";
import page from "./page-7r.jpg";

/** Answers as the archive would, from invented material, so that screens can be built and looked at without a service. */
type Handlers = {
  readonly [N in RequestName]?: (input: Input<N>) => Output<N> | Promise<Output<N>>;
};

export interface FakeOptions {
  readonly empty?: boolean;
  readonly readOnly?: boolean;
  readonly damaged?: boolean;
  readonly sheaves?: readonly Sheaf[];
}

const unanswered = (name: string) => ({
  code: "request.unknown",
  message: `The invented archive does not answer “${name}”.`,
  remedy: "Ask a real one.",
});

const listeners = new Map<EventName, Set<(payload: never) => void>>();

function say<N extends EventName>(name: N, payload: EventPayload<N>): void {
  for (const hear of listeners.get(name) ?? []) hear(payload as never);
}

/** A connection to an archive that lives in the page. */
export function fakeConnection(options: FakeOptions = {}): Connection {
  const handlers = handlersOf(options);
  return {
    client: {
      ask: async <N extends RequestName>(name: N, input: Input<N>): Promise<Reply<Output<N>>> => {
        const handler = handlers[name] as ((input: Input<N>) => Output<N>) | undefined;
        return handler === undefined
          ? { ok: false, problem: unanswered(name) }
          : { ok: true, value: await handler(input) };
      },
      on: (name, hear) => {
        const known = listeners.get(name) ?? new Set();
        listeners.set(name, known.add(hear as (payload: never) => void));
        return () => void known.delete(hear as (payload: never) => void);
      },
    },
    shell: {
      pickFiles: async () => [{ ticket: "t-1", name: "note.txt" }],
      pickFolder: async () => [{ ticket: "t-2", name: "letters" }],
      pickArchive: async () => null,
      mayPickArchive: true,
      openWindow: async () => undefined,
      admitDropped: async () => [{ ticket: "t-3", name: "dropped" }],
      pickBackupPlace: async () => "download",
      savePacket: async () => true,
      facsimileUrl: () => page,
      hearCommands: () => () => undefined,
    },
  };
}

function handlersOf(options: FakeOptions): Handlers {
  const sheaves = options.sheaves ?? portEllery;
  let open = !options.empty;
  let kept: readonly KeptExcerpt[] = [];
  const summary = () => ({
    id: "5f0f4d0a-7f3e-4b54-9d0c-3a5f1f3a9b11",
    session: "1",
    title: "Port Ellery",
    name: "Port Ellery.carrel",
    invented: true,
    units: sheaves.length,
    items: 1284,
    objects: 3912,
    head: "0".repeat(64),
    writable: !options.readOnly && !options.damaged,
    because: options.damaged
      ? {
          code: "store.damaged",
          message: "Nothing can be changed until three damaged objects are put right.",
          remedy: "Restore them from a backup.",
        }
      : options.readOnly
        ? {
            code: "store.locked",
            message: "Port Ellery is open in another window, held by M. Aldous.",
            remedy: "Close it there to write here.",
          }
        : null,
    verified: {
      when: new Date(new Date().setHours(9, 14)).toISOString(),
      checked: 3912,
      ok: !options.damaged,
    },
  });
  const make = () => {
    open = true;
    setTimeout(() => say("archiveChanged", { head: "1" }));
    return summary();
  };
  return {
    about: () => ({
      version: "0.1.0",
      host: "desktop",
      mayWrite: true,
      actor: open ? "H. Tolland" : null,
      archive: open ? summary() : null,
    }),
    tree: () => {
      const rows = sheaves.map(({ row }) => row);
      return { revision: "0", whole: true, rows, gone: [], total: rows.length };
    },
    dossier: ({ id }) => withPath(sheaves, id),
    search: (input) => fakeSearch(sheaves, input),
    cite: (input) => fakeCitation(input),
    styles: () => ({
      styles: [
        { id: "chicago-notes", label: "Chicago, note" },
        { id: "archival", label: "Archival" },
      ],
    }),
    importFiles: (input) =>
      fakeReport(input, sheaves, (done) =>
        say("jobProgress", {
          job: input.job,
          kind: "import",
          done,
          total: 6,
          current: `${done}-letters.xml`,
        }),
      ),
    cancelJob: () => ({ stopped: true }),
    importStory: ({ id }) => ({ ...fakeStory, run: { ...fakeStory.run, id } }),
    imports: () => ({ imports: [{ run: fakeStory.run, files: 6, documents: 1284 }] }),
    keepExcerpt: ({ unit, transcription, start, end, note }) => {
      const found = sheaves.find(({ row }) => row.id === unit)!;
      const text = found.dossier.transcriptions.find(({ id }) => id === transcription)!.text;
      const id =
        `not-01jd00000000000000000000${String(kept.length + 10)}` as KeptExcerpt["excerpt"]["id"];
      const one: KeptExcerpt = {
        excerpt: {
          id,
          unit,
          transcription,
          start,
          end,
          quote: text.slice(start, end),
          textSha256: "0".repeat(64),
          lines: linesOf(text, start, end),
          note,
          when: new Date().toISOString(),
          by: "H. Tolland",
        },
        title: found.row.title,
        referenceCode: found.row.referenceCode,
        date: found.row.date,
        state: "same",
        moved: null,
      };
      kept = [...kept, one];
      return one;
    },
    excerpts: () => ({ excerpts: kept }),
    dropExcerpt: ({ id }) => {
      kept = kept.filter(({ excerpt }) => excerpt.id !== id);
      return { dropped: true };
    },
    restoreExcerpt: () => kept[0]!,
    makePacket: (input) =>
      fakePacket(input, (done) =>
        say("jobProgress", { job: input.job, kind: "packet", done, total: 14, current: "" }),
      ),
    packetCover: () => ({ url: "/packet/0123456789.pdf", pages: 1 }),
    verify: () => fakeVerification(options.damaged === true),
    createArchive: make,
    openArchive: make,
    openSample: make,
    addStyle: ({ name }) => ({ id: `own:${name}`, label: name }),
    nameActor: ({ name }) => ({ actor: name }),
  };
}

function withPath(sheaves: readonly Sheaf[], id: string) {
  const found = sheaves.find(({ row }) => row.id === id) ?? sheaves[0]!;
  const path: { id: Sheaf["row"]["id"]; title: string; referenceCode: string }[] = [];
  let parent = found.row.parent;
  while (parent !== null) {
    const above = sheaves.find(({ row }) => row.id === parent)!.row;
    path.unshift({ id: above.id, title: above.title, referenceCode: above.referenceCode });
    parent = above.parent;
  }
  return { ...found.dossier, path };
}
