import type { FacsimileId } from "../../archive/model/ids";

/** Bytes travel by address, of the page's own origin, on the desktop as in the browser. */
export const facsimileUrl = (id: FacsimileId): string => `/facsimile/${id}`;
