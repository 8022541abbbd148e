// Every request of a page passes here: the navigation guards first, then the session's onBeforeRequest, as in Electron.
import type { Params } from "./chromium.mts";
import { toApp } from "./schemes.mts";
import type { WebContents } from "./web-contents.mts";

export async function judgeRequest(contents: WebContents, paused: Params): Promise<void> {
  const { requestId, resourceType } = paused;
  const url = toApp(paused.request.url);
  const isDocument = resourceType === "Document";
  const isTop = isDocument && paused.frameId === contents.frameId;
  const refuse = (errorReason: string) =>
    contents.call("Fetch.failRequest", { requestId, errorReason });
  if (
    isDocument &&
    !(isTop && isExpected(contents, url)) &&
    isPrevented(contents, url, isTop, paused)
  ) {
    await refuse("Aborted");
    return;
  }
  if (isTop) contents.expected = undefined;
  const { cancel } = await contents.session.judge({
    url,
    method: paused.request.method,
    resourceType: isTop ? "mainFrame" : resourceType.toLowerCase(),
  });
  if (cancel === true) await refuse("BlockedByClient");
  else await contents.call("Fetch.continueRequest", { requestId });
}

function isExpected(contents: WebContents, url: string): boolean {
  const expected = contents.expected === undefined ? null : URL.parse(contents.expected);
  return expected !== null && expected.href === URL.parse(url)?.href;
}

function isPrevented(contents: WebContents, url: string, isTop: boolean, paused: Params): boolean {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  const event = { url, isMainFrame: isTop, isSameDocument: false, preventDefault };
  const redirected =
    paused.redirectedRequestId !== undefined || (contents.expected !== undefined && isTop);
  if (isTop) contents.emit(redirected ? "will-redirect" : "will-navigate", event, url);
  if (!prevented && !redirected) contents.emit("will-frame-navigate", event);
  return prevented;
}
