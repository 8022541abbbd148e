/** What we use of citeproc-js, which ships no types. Its manual: https://citeproc-js.readthedocs.io */
declare module "citeproc" {
  export interface CiteprocSystem {
    /** XML of a locale, or false where there is none. */
    retrieveLocale(tag: string): string | false;
    retrieveItem(id: string): Readonly<Record<string, unknown>>;
  }

  export interface CiteprocCite {
    readonly id: string;
    readonly label?: string;
    readonly locator?: string;
    /** 0 first, 1 subsequent, 2 ibid., 3 ibid. with a locator. */
    readonly position?: 0 | 1 | 2 | 3;
  }

  export interface CiteprocEngine {
    setOutputFormat(format: "text" | "html"): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cites: readonly CiteprocCite[]): string;
    makeBibliography():
      false | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
  }

  const CSL: {
    readonly Engine: new (
      system: CiteprocSystem,
      style: string,
      language: string,
      forceLanguage: boolean,
    ) => CiteprocEngine;
  };
  export { CSL as default };
}
