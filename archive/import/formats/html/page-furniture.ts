import { attribute } from "./parse-html";
import type { HtmlElement } from "./parse-html";

/** What a page's own markup says an element is for, beside the text. */
export interface Furniture {
  readonly what: What;
  /** True when a tag or a role says so, false when it is told by a name that the page's maker gave it. */
  readonly isSaid: boolean;
}
type What =
  | "navigation"
  | "page head"
  | "page foot"
  | "cookie notice"
  | "advertisement"
  | "related posts"
  | "share buttons"
  | "comments"
  | "newsletter"
  | "side column"
  | "form";

const TAGS: ReadonlyMap<string, What> = new Map<string, What>([
  ["nav", "navigation"],
  ["menu", "navigation"],
  ["footer", "page foot"],
  ["aside", "side column"],
  ["form", "form"],
  ["button", "form"],
  ["select", "form"],
]);

const ROLES: ReadonlyMap<string, What> = new Map<string, What>([
  ["navigation", "navigation"],
  ["banner", "page head"],
  ["contentinfo", "page foot"],
  ["complementary", "side column"],
  ["search", "form"],
  ["menu", "navigation"],
  ["menubar", "navigation"],
]);

/** Words in an element's class and id, as the makers of pages write them; each must stand as a word of its own. */
const NAMES: readonly (readonly [What, RegExp])[] = [
  ["cookie notice", named("cookies?(?:bar|banner|notice|consent)?|consent|gdpr|ccpa")],
  [
    "advertisement",
    named("ads?|advert(?:isement|ising|orial)?s?|sponsored|promo(?:tion)?s?|adsbygoogle"),
  ],
  ["share buttons", named("share|sharing|sharedaddy|social|sns|addtoany|addthis")],
  ["newsletter", named("newsletter|subscribe|subscription|signup|paywall")],
  ["comments", named("comments?|commentlist|respond|disqus|reply|quickreply|guestbook|댓글")],
  [
    "related posts",
    named(
      "related|similar|recommended|recommendations|popular|most ?read|trending|rank(?:ing)?|outbrain|taboola|jp relatedposts|yarpp",
    ),
  ],
  [
    "navigation",
    named(
      "nav|navi|navigation|navbar|navbox|navbits|pagenav|gnb|lnb|menu|breadcrumbs?|crumbs|pagination|pager|skip(?:link|nav)?|skip to content|back ?link|toc|catlinks|editsection|forumheader",
    ),
  ],
  ["side column", named("sidebar|widget|widgets|widget area|side ?bar|rail")],
  ["page foot", named("footer|foot|colophon|copyright|post ?meta ?data|site info")],
  ["page head", named("masthead|site header|forum header|topbar|top bar|util")],
];

function named(words: string): RegExp {
  return new RegExp(`(?:^|\\s)(?:mw )?(?:${words})(?:$|\\s)`, "u");
}

/** Elements that are no piece of a page apart: whatever their names say, they are judged by what they stand in. */
const NEVER_BY_NAME: ReadonlySet<string> = new Set(
  "html body main article h1 p td th tr tbody a b i em strong cite".split(" "),
);

/** What an element is for by its tag, its role or the names that its page gives it; null when nothing says that it is beside the text. */
export function furnitureOf(element: HtmlElement): Furniture | null {
  const role = attribute(element, "role")?.toLowerCase() ?? "";
  if (/^(?:main|article)$/.test(role)) return null;
  const byTag = TAGS.get(element.tagName) ?? ROLES.get(role);
  if (byTag !== undefined) return { what: byTag, isSaid: true };
  if (NEVER_BY_NAME.has(element.tagName)) return null;
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`;
  const plain = inWords(names);
  const what = NAMES.find(([, words]) => words.test(plain))?.[0];
  return what === undefined ? null : { what, isSaid: false };
}

/** `siteFooter`, `site-footer` and `site_footer` are all `site footer`. */
const inWords = (names: string): string =>
  names
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[-_:.]+/g, " ")
    .toLowerCase();
