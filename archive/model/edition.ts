import { z } from "./schema";

/**
 * What the title page of a published edition says: enough to cite it. Each part in the page's own words ("Volume I"); how a style
 * writes them is decided when it is cited.
 */
export const Edition = z
  .object({
    /** Of the whole work, with its year or subseries: "Foreign Relations of the United States, 1969–1976". */
    title: z.string().min(1),
    volume: z.string().nullable(),
    /** Title of this volume alone. */
    volumeTitle: z.string().nullable(),
    /** Names as the page has them: "Ada Pell", "Pell, Ada". */
    editors: z.array(z.string().min(1)).readonly(),
    publisher: z.string().nullable(),
    place: z.string().nullable(),
    year: z.int().nullable(),
    /** Lasting address of the edition or of this document in it. */
    url: z.string().nullable(),
  })
  .readonly();
export type Edition = z.infer<typeof Edition>;
