import { shell, type App, type Session, type WebContents } from "electron";

type IsOurs = (url: string) => boolean;

/** Nothing leaves this computer and nothing is allowed that was not thought of: installed before the first window. */
export function hardenApp(app: App, session: () => Session, isOurs: IsOurs): void {
  app.enableSandbox();
  app.on("web-contents-created", (_event, contents) => hardenContents(contents, isOurs));
  void app.whenReady().then(() => hardenSession(session(), isOurs));
}

function hardenSession(session: Session, isOurs: IsOurs): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  const isInside = (url: string): boolean => isOurs(url) || /^(blob:app:|devtools:)/.test(url);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isInside(url) }));
}

function hardenContents(contents: WebContents, isOurs: IsOurs): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: "deny" };
  });
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (isOurs(url)) return;
    event.preventDefault();
    openOutside(url);
  };
  contents.on("will-navigate", (event) => stay(event, event.url));
  contents.on("will-redirect", (event) => stay(event, event.url));
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** A link to the web belongs into the reader's own browser; nothing else may start a program. */
function openOutside(url: string): void {
  const protocol = URL.parse(url)?.protocol;
  if (protocol === "https:" || protocol === "mailto:") void shell.openExternal(url);
}
