/** What we use of linebreak 1.1.0 (UAX 14), which has no types of its own. */
declare module "linebreak" {
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export { LineBreaker as default };
}
/** What we use of hyphen 1.14.1: soft hyphens between syllables. */
declare module "hyphen/en-us/index.js" {
  const english: { hyphenateSync(text: string): string };
  export { english as default };
}
declare module "hyphen/ru/index.js" {
  const russian: { hyphenateSync(text: string): string };
  export { russian as default };
}
