import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { FACSIMILE, PACKET } from "../archive/serve/testing/fake-service";
import { useShell } from "./testing/shell-under-test";

// What the shell does for its page, on the electron double: the built main and preload in a real Chromium.
const shell = useShell();

test("the page speaks with the service over the bridge, and the bridge is all there is", async () => {
  expect(await shell().ask("about", {})).toContain('"host":"desktop"');
  const seen = await shell().page.evaluate(() => ({
    bridge: Object.keys(window.desktop!).sort(),
    frozen: Object.isFrozen(window.desktop),
    others: ["require", "process", "module", "global", "ipcRenderer"].filter(
      (name) => name in window,
    ),
  }));
  expect(seen.bridge).toEqual(
    ["admitDropped", "onCommand", "onMessage", "pickArchive", "pickFiles", "pickFolder", "platform"]
      .concat("openWindow", "pickBackupPlace", "post", "savePacket")
      .sort(),
  );
  expect([seen.frozen, seen.others]).toEqual([true, []]);
});

test("what is picked or dropped reaches the page as tickets, without paths", async () => {
  const picked = await shell().page.evaluate(() => window.desktop!.pickFiles());
  expect(picked.map((file) => file.name)).toEqual(["1905.txt", "1906.txt"]);
  expect(JSON.stringify(picked)).not.toContain("/letters");
  await shell().app.evaluate(({ webContents }) =>
    (
      webContents.getAllWebContents()[0] as never as { givePath(...given: string[]): Promise<void> }
    ).givePath("a.txt", "/dropped/a.txt"),
  );
  const dropped = await shell().page.evaluate(() =>
    window.desktop!.admitDropped([new File(["x"], "a.txt"), new File(["x"], "made-by-page.txt")]),
  );
  expect(dropped.map((file) => file.name)).toEqual(["a.txt"]);
  expect(await shell().ask("openArchive", { ticket: dropped[0]!.ticket })).toContain(
    "/dropped/a.txt",
  );
});

test("a packet is saved where the reader says, and nothing else is", async () => {
  const target = path.join(shell().userData, "packet.pdf");
  await shell().app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  const save = (url: string) =>
    shell().page.evaluate(
      (address) =>
        window.desktop!.savePacket(address, "a.pdf").catch((error: Error) => error.message),
      url,
    );
  for (const url of [
    "/packet/../../etc/passwd",
    FACSIMILE,
    "https://evil.example/packet/12345678.pdf",
    "/packet/00000000.pdf",
  ])
    expect(await save(url)).toContain("no longer here");
  expect(existsSync(target)).toBe(false);
  expect(await save(PACKET)).toBe(true);
  expect(readFileSync(target)).toHaveLength(1000);
});

test("only main may fork: the service is refused, and main's parser answers through a port", async () => {
  expect(await shell().ask("openArchive", { ticket: "fork" })).toContain("only main may fork");
  const parsed = await shell().ask("openArchive", { ticket: "parse" });
  expect(parsed).toContain(String.raw`{\"id\":1,\"name\":\"a.txt\",\"bytes\":3,\"secret\":null}`);
  expect(parsed).toContain("measured and ended");
});

test("the menu tells the page, and a second start hands its archive over and ends", async () => {
  await shell().app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()!.getMenuItemById("import") as never as { click(): void }).click(),
  );
  await expect.poll(async () => (await shell().heard()).commands).toEqual([{ kind: "import" }]);
  await shell().launchAgain("/archives/Port Ellery.carrel");
  await expect
    .poll(async () => (await shell().heard()).commands.at(-1), { timeout: 15_000 })
    .toMatchObject({ kind: "open-archive", file: { name: "Port Ellery.carrel" } });
});

test("a closed window is remembered, and a service that stops is said before Carrel starts anew", async () => {
  const ended = new Promise((resolve) => shell().app.process().once("close", resolve));
  const said: string[] = [];
  shell()
    .app.process()
    .stderr!.on("data", (text: Buffer) => said.push(String(text)));
  await shell().app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.emit("close", {}),
  );
  expect(
    JSON.parse(readFileSync(path.join(shell().userData, "window.json"), "utf8")),
  ).toMatchObject({
    maximized: false,
    width: 1280,
  });
  const crash = JSON.stringify({ t: "q", i: "1", m: "openArchive", a: [{ ticket: "crash" }] });
  await shell().page.evaluate((text) => window.desktop!.post(text), crash);
  await ended;
  expect(said.join("")).toContain("The archive service has stopped. Nothing that was acknowledged");
});
