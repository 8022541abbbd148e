import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../archive/serve/bytes/security-headers";
import { useShell } from "./testing/shell-under-test";

// The guards of the shell, on the electron double: the built main and preload in a real Chromium.
const shell = useShell();

test("the window runs sandboxed, isolated and without Node", async () => {
  const kept = await shell().app.evaluate(({ app, BrowserWindow }) => ({
    sandbox: (app as never as { asked: { sandbox: boolean } }).asked.sandbox,
    preferences: (
      BrowserWindow.getAllWindows()[0] as never as { options: { webPreferences: object } }
    ).options.webPreferences,
  }));
  expect(kept.sandbox).toBe(true);
  expect(kept.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
  });
});

test("every page comes with the policy, and the policy holds", async () => {
  const policy = await shell().page.evaluate(async () =>
    (await fetch("/")).headers.get("content-security-policy"),
  );
  expect(policy).toBe(`${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`);
  const tried = await shell().page.evaluate(() => {
    const attempt = (work: () => void): string => {
      try {
        work();
        return "done";
      } catch {
        return "refused";
      }
    };
    return [
      attempt(() => void (document.createElement("p").innerHTML = "<b>x</b>")),
      attempt(() => {
        const script = document.createElement("script");
        script.text = "window.ran = true";
        document.head.append(script);
      }),
      attempt(() => document.body.setAttribute("onclick", "window.ran = true")),
    ];
  });
  expect(tried).toEqual(["refused", "refused", "refused"]);
});

test("a link out of the app opens in the reader's browser, and the page stays", async () => {
  await shell().page.click("#web", { noWaitAfter: true });
  await expect.poll(() => shell().inMain("opened")).toEqual(["https://example.org/"]);
  expect(new URL(shell().page.url()).hostname).toContain("carrel");
});

test("a page of no web leads nowhere, however it is asked for", async () => {
  const go = (url: string) => shell().page.evaluate((to) => void (location.href = to), url);
  await go("http://127.0.0.1:9/");
  await shell().page.waitForTimeout(300);
  expect(new URL(shell().page.url()).pathname).toBe("/");
  expect(await shell().inMain("opened")).toEqual([]);
  const redirected = await shell().app.evaluate(({ webContents }) => {
    const prevented: string[] = [];
    const contents = webContents.getAllWebContents()[0]!;
    const offer = (name: string, url: string, more: object = {}) =>
      contents.emit(name as never, { url, preventDefault: () => prevented.push(name), ...more });
    offer("will-navigate", "app://carrel/item");
    offer("will-navigate", "app://carrel.evil/");
    offer("will-navigate", "app://carrel@evil/");
    offer("will-redirect", "http://evil.example/?app://carrel");
    offer("will-frame-navigate", "app://carrel/", { isMainFrame: false });
    offer("will-frame-navigate", "app://carrel/", { isMainFrame: true });
    offer("will-attach-webview", "app://carrel/");
    return prevented;
  });
  expect(redirected).toEqual([
    ...["will-navigate", "will-navigate", "will-redirect"],
    ...["will-frame-navigate", "will-attach-webview"],
  ]);
});

test("no second window opens, and only the web and mail go out", async () => {
  await shell().page.click("#new", { noWaitAfter: true });
  await expect.poll(() => shell().inMain("opened")).toEqual(["https://example.org/new"]);
  // Chromium without a screen hangs on addresses that only a program could open: these are asked of main directly.
  const actions = await shell().app.evaluate(({ webContents }) => {
    const contents = webContents.getAllWebContents()[0] as never as {
      openWindow(url: string): string;
    };
    return [
      "mailto:a@example.org",
      "file:///etc/passwd",
      "http://a.example/",
      "smb://a/b",
      "x",
    ].map((url) => contents.openWindow(url));
  });
  expect(new Set(actions)).toEqual(new Set(["deny"]));
  expect(await shell().inMain("opened")).toEqual([
    "https://example.org/new",
    "mailto:a@example.org",
  ]);
  const open = await shell().app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(open).toBe(1);
});

test("no permission is given, by whichever handler it is asked", async () => {
  const answers = await shell().app.evaluate(({ session }) =>
    (session.defaultSession as never as { answers(name: string): Promise<object> }).answers(
      "media",
    ),
  );
  expect(answers).toEqual({ request: false, check: false, device: false });
  const geolocation = await shell().page.evaluate(
    async () => (await navigator.permissions.query({ name: "geolocation" })).state,
  );
  expect(geolocation).toBe("denied");
});

test("no request leaves the computer, even from a page whose policy were gone", async () => {
  const hits: string[] = [];
  const foreign = createServer((request, answer) => {
    hits.push(request.url ?? "");
    answer.end("x");
  });
  await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`;
  const devtools = await shell().page.context().newCDPSession(shell().page);
  await devtools.send("Page.setBypassCSP", { enabled: true });
  await shell().page.reload();
  const fetched = await shell().page.evaluate(
    (to) =>
      fetch(to, { mode: "no-cors" }).then(
        () => "done",
        () => "refused",
      ),
    url,
  );
  await devtools.send("Page.setBypassCSP", { enabled: false });
  await shell().page.reload();
  expect([fetched, hits]).toEqual(["refused", []]);
  foreign.close();
});

test("main listens to its own page alone", async () => {
  const count = (await shell().heard()).messages.length;
  const question = JSON.stringify({ t: "q", i: "stranger", m: "about", a: [{}] });
  await shell().app.evaluate(({ ipcMain, webContents }, text) => {
    const contents = webContents.getAllWebContents()[0];
    const { receive } = ipcMain as never as { receive(...given: unknown[]): void };
    for (const frame of [
      { url: "https://evil.example/?app://carrel", parent: null },
      { url: "app://carrel.evil/", parent: null },
      { url: "app://carrel/", parent: { url: "app://carrel/" } },
      null,
    ])
      for (const [kind, channel] of [
        ["send", "carrel:wire"],
        ["invoke", "carrel:pick-files"],
        ["invoke", "carrel:pick-folder"],
        ["invoke", "carrel:pick-archive"],
        ["invoke", "carrel:admit-dropped"],
      ])
        receive.call(ipcMain, contents, frame, { kind, channel, id: -1, given: [text] });
  }, question);
  await shell().ask("about", {});
  expect((await shell().heard()).messages.filter((text) => text.includes("stranger"))).toEqual([]);
  expect([count, await shell().inMain("asked")]).toEqual([0, []]);
});
