import { useEffect, useState } from "react";
import type { Problem } from "../../../archive/model/archive-error";
import type { TiledImage } from "../../../archive/model/tiled-image";
import { useArchive, useShell } from "../../state/archive-context";
import type { PageSource } from "./deep-view";
import { pageKey, type Page } from "./pages";

/** How far a page is on its way to the reader. */
export interface PageImage {
  readonly key: string;
  /** What can be shown now; null until there is anything. */
  readonly source: PageSource | null;
  /** Rows of pixels done, while a large image is cut; null when nothing is under way. */
  readonly cutting: { readonly done: number; readonly total: number } | null;
  readonly tiles: TiledImage | null;
  readonly problem: Problem | null;
}

/** The address of a rendition of a page, from that of its image. */
export const renditionUrl = (image: string, leaf: number, name: string): string =>
  `${image}/${String(leaf)}/${name}.jpg`;

/** Asks for a page; when the reader leaves it, what was still to be made for it is stopped. */
export function usePageImage(page: Page): PageImage {
  const { client } = useArchive();
  const { facsimileUrl } = useShell();
  const key = pageKey(page);
  const { id } = page.head;
  const { leaf } = page;
  const [at, setAt] = useState<PageImage>(() => asking(key));
  useEffect(() => {
    const job = crypto.randomUUID();
    const image = facsimileUrl(id);
    let left = false;
    let answered = false;
    const overview: PageSource = { kind: "image", url: renditionUrl(image, leaf, "overview") };
    const stopHearing = client.on("jobProgress", ({ job: of, done, total }) => {
      if (of === job && !left && !answered)
        setAt({ ...asking(key), source: overview, cutting: { done, total } });
    });
    void client.ask("openImage", { job, id, leaf }).then((reply) => {
      answered = true;
      if (left) return;
      if (!reply.ok) return setAt({ ...asking(key), problem: reply.problem });
      const { tiles } = reply.value;
      setAt({ ...asking(key), tiles, source: sourceOf(tiles, image, leaf) });
    });
    return () => {
      left = true;
      stopHearing();
      if (!answered) void client.ask("cancelJob", { job });
    };
  }, [client, facsimileUrl, id, leaf, key]);
  return at.key === key ? at : asking(key);
}

const asking = (key: string): PageImage => ({
  ...{ key, source: null, cutting: null, tiles: null, problem: null },
});

const sourceOf = (shape: TiledImage | null, image: string, leaf: number): PageSource =>
  shape === null
    ? { kind: "image", url: image }
    : {
        kind: "tiles",
        shape,
        tileUrl: (level, x, y) => renditionUrl(image, leaf, `${level}/${x}_${y}`),
      };
