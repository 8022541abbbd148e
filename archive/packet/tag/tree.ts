import {
  PDFHexString,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFDict,
  type PDFRef,
} from "pdf-lib";
import type { Element } from "./structure";

/** The structure tree of a file being written (ISO 32000-1, 14.7). */
export interface StructureTree {
  /** Gives an element its place among its parent's children, once. */
  join(element: Element): void;
  /** Marked words on a page belong to an element. */
  own(element: Element, page: PageTag, mcid: number): void;
  /** An annotation belongs to an element; gives the key for its StructParent. */
  ownAnnotation(element: Element, page: PageTag, annotation: PDFRef): number;
  /** Writes everything; gives the StructTreeRoot. */
  write(): PDFRef;
}
/** A page and its key in the parent tree. */
export interface PageTag {
  readonly ref: PDFRef;
  readonly key: number;
}

type Kid =
  | { readonly element: Element }
  | { readonly mcid: number; readonly page: PageTag }
  | { readonly annotation: PDFRef; readonly page: PageTag };

export function createStructureTree(
  context: PDFContext,
  root: Element,
  pageCount: number,
): StructureTree {
  const kids = new Map<Element, Kid[]>();
  const refs = new Map<Element, PDFRef>();
  const marked: Element[][] = Array.from({ length: pageCount }, () => []);
  const annotated: Element[] = [];
  const join = (element: Element): void => {
    if (kids.has(element)) return;
    kids.set(element, []);
    refs.set(element, context.nextRef());
    if (element.parent === null) return;
    join(element.parent);
    kids.get(element.parent)?.push({ element });
  };
  const give = (element: Element, kid: Kid): void => {
    join(element);
    kids.get(element)?.push(kid);
  };
  join(root);
  return {
    join,
    own(element, page, mcid) {
      give(element, { mcid, page });
      const words = marked[page.key] ?? [];
      words[mcid] = element;
    },
    ownAnnotation(element, page, annotation) {
      give(element, { annotation, page });
      return pageCount + annotated.push(element) - 1;
    },
    write: () => writeTree(context, root, { kids, refs, marked, annotated }),
  };
}

interface Grown {
  readonly kids: ReadonlyMap<Element, readonly Kid[]>;
  readonly refs: ReadonlyMap<Element, PDFRef>;
  /** By page, then by number of the marked words. */
  readonly marked: readonly (readonly Element[])[];
  readonly annotated: readonly Element[];
}

function writeTree(
  context: PDFContext,
  root: Element,
  { kids, refs, marked, annotated }: Grown,
): PDFRef {
  const treeRoot = context.nextRef();
  for (const [element, own] of kids) writeElement(context, element, own, refs, treeRoot);
  const refOf = (element: Element): PDFRef => refs.get(element) as PDFRef;
  const numbers = [
    ...marked.flatMap((words, key) => [key, context.obj(words.map(refOf))]),
    ...annotated.flatMap((element, index) => [marked.length + index, refOf(element)]),
  ];
  const dictionary = context.obj({
    Type: "StructTreeRoot",
    K: [refOf(root)],
    ParentTree: context.register(context.obj({ Nums: context.obj(numbers) })),
    ParentTreeNextKey: marked.length + annotated.length,
  });
  writeIds(context, dictionary, refs);
  context.assign(treeRoot, dictionary);
  return treeRoot;
}

function writeElement(
  context: PDFContext,
  element: Element,
  kids: readonly Kid[],
  refs: ReadonlyMap<Element, PDFRef>,
  treeRoot: PDFRef,
): void {
  const parent = element.parent === null ? treeRoot : refs.get(element.parent);
  const written = kids.map((kid) => {
    if ("element" in kid) return refs.get(kid.element);
    if ("mcid" in kid) return context.obj({ Type: "MCR", Pg: kid.page.ref, MCID: kid.mcid });
    return context.obj({ Type: "OBJR", Pg: kid.page.ref, Obj: kid.annotation });
  });
  const dictionary = context.obj({
    Type: "StructElem",
    S: element.role,
    P: parent as PDFRef,
    K: context.obj(written as PDFRef[]),
  });
  writeAttributes(context, dictionary, element);
  context.assign(refs.get(element) as PDFRef, dictionary);
}

function writeAttributes(context: PDFContext, dictionary: PDFDict, element: Element): void {
  const { language, alt, id, box, scope } = element.attributes;
  if (language !== undefined) dictionary.set(PDFName.of("Lang"), PDFString.of(language));
  if (alt !== undefined) dictionary.set(PDFName.of("Alt"), PDFHexString.fromText(alt));
  if (id !== undefined) dictionary.set(PDFName.of("ID"), PDFString.of(id));
  if (box !== undefined)
    dictionary.set(
      PDFName.of("A"),
      context.obj({
        O: "Layout",
        Placement: "Block",
        BBox: box.map((n) => Math.round(n * 100) / 100),
      }),
    );
  if (scope !== undefined)
    dictionary.set(PDFName.of("A"), context.obj({ O: "Table", Scope: scope }));
}

/** Notes are found by their names (ISO 32000-1, 14.7.2, IDTree): a name tree is sorted. */
function writeIds(
  context: PDFContext,
  dictionary: PDFDict,
  refs: ReadonlyMap<Element, PDFRef>,
): void {
  const named = [...refs]
    .flatMap(([{ attributes }, ref]) =>
      attributes.id === undefined ? [] : [{ id: attributes.id, ref }],
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (named.length === 0) return;
  const names = context.obj(named.flatMap(({ id, ref }) => [PDFString.of(id), ref]));
  dictionary.set(PDFName.of("IDTree"), context.register(context.obj({ Names: names })));
}
