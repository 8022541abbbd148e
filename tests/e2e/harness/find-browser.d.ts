declare module "*/find-browser.mjs" {
  /** The browser that stands on this computer, CARREL_BROWSER first; undefined where there is none. */
  export function findBrowser(): string | undefined;
}
