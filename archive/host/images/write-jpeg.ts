import type { StoredImage } from "../../requests/image-desk";
import { onScreen, openFile, openLeaf } from "./open-leaf";
import { openVips } from "./vips";

/** The same page as JPEG, made in this thread: for benchmarks, which need the same image in two kinds. */
export async function writeJpegOf(image: StoredImage): Promise<Uint8Array> {
  const vips = await openVips(null);
  const file = openFile(vips, image);
  try {
    return onScreen(openLeaf(vips, file, image).image).jpegsaveBuffer({ Q: 85, keep: "none" });
  } finally {
    file.close();
  }
}
