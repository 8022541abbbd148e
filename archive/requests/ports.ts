/* What verbs and requests need of the machine, port by port; `store/` and `host/` implement it. */
export type * from "./ports/object-store";
export type * from "./ports/sandbox";
export type * from "./ports/intake";
export type * from "./ports/catalogue-tables";
export type * from "./ports/drafts";
export type * from "./ports/kept-set-tables";
