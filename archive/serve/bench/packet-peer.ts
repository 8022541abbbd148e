import * as fontkit from "fontkit";
import type { PDFDocument, PDFFont } from "pdf-lib";

interface OldSubset {
  encodeStream(): { on(event: string, listener: (piece?: Uint8Array) => void): unknown };
}

/** pdf-lib asks a subset for a stream, which fontkit 2 no longer gives: so it is made of the bytes. */
export async function embedFonts(pdf: PDFDocument, bytes: Uint8Array): Promise<PDFFont> {
  pdf.registerFontkit({
    create(data: Uint8Array) {
      const font = fontkit.create(data as Buffer) as unknown as {
        createSubset(): { encode(): Uint8Array };
      };
      const createSubset = font.createSubset.bind(font);
      return Object.assign(font, {
        createSubset(): OldSubset {
          const subset = createSubset();
          return Object.assign(subset, {
            encodeStream: () => ({
              on(event: string, listener: (piece?: Uint8Array) => void) {
                if (event === "data") listener(subset.encode());
                if (event === "end") listener();
                return this;
              },
            }),
          });
        },
      });
    },
  } as unknown as Parameters<PDFDocument["registerFontkit"]>[0]);
  return pdf.embedFont(bytes, { subset: true });
}
