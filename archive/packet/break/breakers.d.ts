/** What we use of linebreak 1.1.0 (UAX 14), which has no types of its own. */
declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
/** What we use of hyphen 1.14.1: soft hyphens between syllables. */
declare module "hyphen/en-us/index.js" {
  const english: { hyphenateSync(text: string): string };
  export default english;
}
declare module "hyphen/ru/index.js" {
  const russian: { hyphenateSync(text: string): string };
  export default russian;
}
