import type { Problem } from "../../archive/model/archive-error";
import type { Channel } from "../../archive/serve/wire/channel";
import { connect } from "../../archive/serve/wire/connect";
import { doors, uploadHeaders } from "../../archive/serve/wire/doors";
import type { Connection, Shell, Ticket } from "../archive-client";
import { filesOf, type NamedFile } from "./dropped-files";
import { facsimileUrl } from "./facsimile-url";
import { uploadAll, type SendFile } from "./upload-all";

/** The archive and the shell as the reading room offers them over HTTP. */
export async function connectBrowser(): Promise<Connection> {
  await openSession();
  return { client: connect(httpChannel()), shell: browserShell() };
}

/** Trades the token of the printed address for a cookie, and takes it out of the address. */
async function openSession(): Promise<void> {
  const token = new URLSearchParams(window.location.hash.replace(/^#/, "")).get("token");
  if (token === null) return;
  window.history.replaceState(null, "", window.location.pathname);
  await fetch(doors.session, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  }).catch(() => undefined);
}

function httpChannel(): Channel {
  const listeners: ((message: string) => void)[] = [];
  const heard = (message: string) => {
    for (const listener of listeners) listener(message);
  };
  const events = new EventSource(doors.events);
  events.addEventListener("message", (event) => heard(String(event.data)));
  return {
    async post(message) {
      const answer = await fetch(doors.rpc, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: message,
      });
      if (!answer.ok) throw new Error(await reasonOf(answer));
      const reply = await answer.text();
      if (reply !== "") heard(reply);
    },
    listen: (listener) => void listeners.push(listener),
  };
}

async function reasonOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { readonly problem?: Problem } | null;
  return body?.problem?.message ?? `${answer.status} ${answer.statusText}`;
}

function browserShell(): Shell {
  return {
    pickFiles: async (sending) => uploadAll(await pick(false), sendFile, sending),
    pickFolder: async (sending) => uploadAll(await pick(true), sendFile, sending),
    pickArchive: async () => null,
    mayPickArchive: false,
    openWindow: null,
    admitDropped: async (transfer, sending) =>
      uploadAll(await filesOf(transfer), sendFile, sending),
    pickBackupPlace: async () => "download",
    savePacket: async (url, name) => {
      const link = document.createElement("a");
      link.href = url;
      link.download = name;
      link.click();
      return true;
    },
    facsimileUrl,
    hearCommands: () => () => undefined,
  };
}

/** A browser's own dialog; an empty list when it was closed. */
function pick(folder: boolean): Promise<readonly NamedFile[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.webkitdirectory = folder;
  return new Promise((picked) => {
    input.addEventListener("cancel", () => picked([]));
    input.addEventListener("change", () => {
      // In a task of its own: the browser has been long over the list itself.
      setTimeout(() =>
        picked(
          [...(input.files ?? [])].map((file) => ({
            name: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
            open: async () => file,
          })),
        ),
      );
    });
    input.click();
  });
}

const sendFile: SendFile = async ({ name, open }, signal) => {
  const answer = await fetch(doors.upload, {
    method: "POST",
    headers: uploadHeaders(name),
    body: await open(),
    signal,
  });
  if (!answer.ok) throw new Error(await reasonOf(answer));
  const { files } = (await answer.json()) as { readonly files: readonly Ticket[] };
  return files;
};
