import type { WebFrameMain } from "electron";

/** Where the window's page comes from: our own scheme, answered by main. */
export const SCHEME = "app";
export const ORIGIN = `${SCHEME}://carrel`;

/** Tells our own addresses. @param devServer address of the development server, null in a packaged app */
export function ownAddresses(devServer: string | null): (url: string) => boolean {
  const server = devServer === null ? null : URL.parse(devServer);
  const own = new Set([ORIGIN]);
  if (server !== null) own.add(server.origin).add(server.origin.replace(/^http/, "ws"));
  // Parsed and whole: `https://evil/?app://carrel` and `app://carrel.evil` must not pass.
  return (url) => {
    const parsed = URL.parse(url);
    return parsed !== null && own.has(`${parsed.protocol}//${parsed.host}`);
  };
}

/** True for a message from the page itself: not from a frame inside it, nor from a page that is not ours. */
export function isOurTopFrame(
  frame: Pick<WebFrameMain, "parent" | "url"> | null,
  isOurs: (url: string) => boolean,
): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url);
}
