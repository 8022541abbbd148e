import type { Handlers } from "../contract";
import { summarise } from "./about";
import type { Desk, OpenArchive } from "./desk";

const announce = (desk: Desk, open: OpenArchive) => {
  desk.emit("archiveChanged", { head: open.store.head() });
  return summarise(desk, open);
};

/** Handlers of archives as wholes: begun, opened, found again. */
export const archiveHandlers = (desk: Desk) => ({
  createArchive: createArchive(desk),
  openArchive: openTicket(desk),
  openSample: openSample(desk),
  reopenArchive: reopenArchive(desk),
  recentArchives: recentArchives(desk),
  forgetArchive: forgetArchive(desk),
  nameActor: nameActor(desk),
});

const createArchive =
  (desk: Desk): Handlers["createArchive"] =>
  async ({ title }) =>
    announce(desk, await desk.shelf.create(title));

const openTicket =
  (desk: Desk): Handlers["openArchive"] =>
  async ({ ticket }) =>
    announce(desk, await desk.shelf.openTicket(ticket));

const openSample =
  (desk: Desk): Handlers["openSample"] =>
  async () =>
    announce(desk, await desk.shelf.openSample());

const reopenArchive =
  (desk: Desk): Handlers["reopenArchive"] =>
  async () =>
    announce(desk, await desk.shelf.reopen());

const recentArchives =
  (desk: Desk): Handlers["recentArchives"] =>
  async () => ({ archives: await desk.shelf.recent() });

const forgetArchive =
  (desk: Desk): Handlers["forgetArchive"] =>
  async ({ ticket }) => {
    desk.shelf.forget(ticket);
    return {};
  };

const nameActor =
  (desk: Desk): Handlers["nameActor"] =>
  async ({ name }) => {
    await desk.nameActor(name);
    return { actor: name };
  };
