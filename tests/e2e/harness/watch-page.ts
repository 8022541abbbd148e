import type { Page } from "playwright-core";

/** Notes what leaves the page's own origin, and what the page says went wrong. */
export function watchPage(page: Page): {
  readonly foreignRequests: readonly string[];
  readonly faults: readonly string[];
} {
  const foreignRequests: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol === "blob:" || protocol === "data:") return;
    if (origin !== new URL(page.url()).origin && page.url() !== "about:blank")
      foreignRequests.push(request.url());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (said) => {
    if (said.type() === "error") faults.push(`${said.text()} ${said.location().url}`);
  });
  return { foreignRequests, faults };
}
