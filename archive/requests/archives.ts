import type { Handlers } from "../contract";
import { summarise } from "./about";
import type { Desk, OpenArchive } from "./desk";

const announce = (desk: Desk, open: OpenArchive) => {
  desk.emit("archiveChanged", { head: open.store.head() });
  return summarise(desk, open);
};

export const createArchive =
  (desk: Desk): Handlers["createArchive"] =>
  async ({ title }) =>
    announce(desk, await desk.shelf.create(title));

export const openTicket =
  (desk: Desk): Handlers["openArchive"] =>
  async ({ ticket }) =>
    announce(desk, await desk.shelf.openTicket(ticket));

export const openSample =
  (desk: Desk): Handlers["openSample"] =>
  async () =>
    announce(desk, await desk.shelf.openSample());

export const nameActor =
  (desk: Desk): Handlers["nameActor"] =>
  async ({ name }) => {
    await desk.nameActor(name);
    return { actor: name };
  };
