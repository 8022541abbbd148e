/** As far as tests use it: a reader of BibTeX and RIS that is not ours. */
declare module "@citation-js/core" {
  type Item = Readonly<Record<string, unknown>>;
  export const plugins: {
    readonly input: {
      chain(
        text: string,
        options: { readonly generateGraph: false; readonly forceType: string },
      ): readonly Item[];
      data(text: string, type: string): readonly Item[];
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
