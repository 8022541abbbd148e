import type { fromMarkdown } from "mdast-util-from-markdown";

type Root = ReturnType<typeof fromMarkdown>;
/** Any node of a Markdown tree (mdast). */
export type Nodes = Root | Root["children"][number];
