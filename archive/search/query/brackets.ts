import { createQuoteReader, isSpaceAt } from "./signs";

/** Brackets within brackets are read so deep; deeper ones are text. */
export const DEEPEST = 8;

/**
 * The brackets of a query that open where a clause may begin and are closed again: place of the opening one -> of the closing one.
 * What stands between quotation marks, or after a backslash, is no bracket. One walk over the text.
 */
export function pairBrackets(text: string): ReadonlyMap<number, number> {
  return walk(text).pairs;
}

/** Brackets that have no partner although they stand where one is looked for, and pairs around nothing. */
export function loneBrackets(text: string) {
  const { pairs, open, close } = walk(text);
  const empty = [...pairs].filter(([from, to]) => text.slice(from + 1, to).trim() === "");
  return {
    open: open.filter((at) => at >= 0),
    // `1)` counts, and `:)` smiles: only what ends a word like a bracket is one.
    close: close.filter((at) => /[\p{L}\s"*”]/u.test(text.charAt(at - 1) || " ")),
    empty,
  };
}

function walk(text: string) {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  const close: number[] = [];
  const quoted = createQuoteReader(text);
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    const next = opensQuotation(text, at) ? (quoted(at)?.end ?? at + 1) : at + 1;
    if (sign === "(") open.push(opensClause(text, at) ? at : -1);
    else if (sign === ")") {
      const from = open.pop();
      if (from === undefined) close.push(at);
      else if (from >= 0) pairs.set(from, at);
    }
    at = sign === "\\" ? at + 2 : next;
  }
  return { pairs, open, close };
}

/** After a blank, a sign or another bracket; `f(x)` is a word. */
function opensClause(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (at === 0 || isSpaceAt(text, at - 1) || before === "(") return true;
  return (
    (before === "+" || before === "-") &&
    (at === 1 || isSpaceAt(text, at - 2) || text.charAt(at - 2) === "(")
  );
}

/** Quotation marks within a word are letters of it. */
const opensQuotation = (text: string, at: number): boolean =>
  at === 0 || isSpaceAt(text, at - 1) || /[(:=+-]/.test(text.charAt(at - 1));
