import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openIntake } from "../../host/intake";
import { createInProcessSandbox } from "../../host/sandbox/testing/in-process-sandbox";
import type { Reader } from "../../model/access";
import { createIds, createStore } from "../../store/archive";
import { openCatalogue } from "../../store/catalogue/open-catalogue";
import { openDrafts } from "../../store/drafts/open-drafts";
import { createIndex } from "../archive-index";
import { catchUp } from "../catch-up";
import type { Desk, OpenArchive } from "../desk";
import { createHandlers } from "../index";
import { createTurns } from "../turns";

/** A desk over a real store, catalogue and index in a folder of its own; only the parser runs in this process. */
export async function openDesk(reader: Reader = "keeper") {
  const folder = await mkdtemp(join(tmpdir(), "carrel-desk-"));
  const root = join(folder, "Desk.carrel");
  const store = await createStore({ root, title: "Desk" });
  const catalogue = openCatalogue(join(folder, "catalogues"), store.identity.id);
  const drafts = openDrafts(join(folder, "catalogues"), store.identity.id);
  const open: OpenArchive = {
    store,
    tables: catalogue.tables,
    index: createIndex(catalogue.tables),
    drafts,
    inTurn: createTurns(),
    session: "1",
    name: "Desk.carrel",
    readOnly: null,
    outOfReach: () => null,
  };
  await catchUp(open);
  const desk = deskOver(open, reader);
  return {
    folder,
    root,
    open,
    desk,
    handlers: createHandlers(desk),
    /** The same archive as a reader of a reading room or kiosk meets it. */
    visitors: createHandlers(deskOver(open, "visitor")),
    async close() {
      catalogue.close();
      drafts.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const none = () => Promise.reject(new Error("There is no shelf at this desk."));
const noBackups: Desk["backups"] = {
  remembered: () => ({ last: null, drill: null, remindDays: 14 }),
  dropOwn: () => false,
  remind: () => {},
  backUp: none,
  restore: none,
  drill: none,
  rememberDrill: () => {},
};

const noShelf: Desk["shelf"] = {
  create: none,
  openTicket: none,
  openSample: none,
  reopen: none,
  recent: () => Promise.resolve([]),
  forget: () => {},
};

const noImages: Desk["images"] = {
  tiles: none,
  rendition: none,
  print: none,
  tile: none,
  close: () => Promise.resolve(),
};

function deskOver(open: OpenArchive, reader: Reader): Desk {
  const newId = createIds(() => new Date());
  return {
    version: "0.0.0",
    host: "reading-room",
    mayWrite: true,
    reader,
    shelf: noShelf,
    sandbox: createInProcessSandbox(),
    press: { issue: none, cover: none },
    images: noImages,
    backups: noBackups,
    opened: () => open,
    settled: () => Promise.resolve(),
    machine: () => ({}) as never,
    trouble: () => ({ problems: [], timings: [] }),
    catalogueBytes: () => 0,
    actor: () => "M. Aldous",
    nameActor: () => Promise.resolve(),
    ownStyles: { list: () => [], keep: () => {} },
    beginJob: () => ({ signal: new AbortController().signal, progress: () => {}, end: () => {} }),
    cancelJob: () => false,
    letOthers: () => new Promise((go) => void setImmediate(go)),
    emit: () => {},
    intake: (paths, signal) => openIntake(paths, { signal }),
    async digestFile({ path }) {
      return createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
    },
    streamFile: ({ path }) => createReadStream(path),
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    newId: newId as Desk["newId"],
    now: () => new Date().toISOString(),
    keepIssued: () => "",
    keepCover: () => "",
  };
}
