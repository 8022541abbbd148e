import fc from "fast-check";
import { expect, test } from "vitest";
import { readBytes } from "../../host/parser/read-bytes";
import { ArchiveError } from "../../model/archive-error";
import { jpegFile, pngFile, tiffFile, webpFile } from "../testing/image-files";

const read = (bytes: Uint8Array, size?: number) =>
  readBytes(bytes, "f 7r.jpg", null, size === undefined ? {} : { size });
const draftOf = async (bytes: Uint8Array) => (await read(bytes)).drafts[0];

test.each([
  ["image/jpeg", jpegFile(860, 1209)],
  ["image/png", pngFile(860, 1209)],
  ["image/tiff", tiffFile(86, 120)],
  ["image/webp", webpFile(860, 1209)],
] as const)(
  "%s is known by its first bytes, whatever it is called, and gives its size",
  async (mediaType, bytes) => {
    const small = mediaType === "image/tiff";
    expect(await draftOf(bytes)).toMatchObject({
      title: "f 7r",
      level: "item",
      texts: [],
      image: { mediaType, width: small ? 86 : 860, height: small ? 120 : 1209 },
    });
  },
);

test("the day that a photograph was taken is proposed and stays open", async () => {
  const draft = await draftOf(jpegFile(40, 30, { taken: "1997:11:16 08:00:00" }));
  expect(draft?.proposals).toEqual([
    {
      kind: "date",
      role: "created",
      value: "1997-11-16",
      confidence: 0.4,
      state: "open",
      evidence: { start: 0, end: 0, text: "EXIF DateTimeOriginal: 1997:11:16 08:00:00" },
      rule: "image.exif-DateTimeOriginal",
    },
  ]);
});

test("a camera whose clock was never set says nothing", async () =>
  expect((await draftOf(jpegFile(40, 30, { taken: "0000:00:00 00:00:00" })))?.proposals).toEqual(
    [],
  ));

test("an image that lies on its side is as wide as it is shown", async () => {
  const reading = await read(jpegFile(40, 30, { orientation: 6 }));
  expect(reading.drafts[0]?.image).toMatchObject({ width: 30, height: 40, turned: true });
  expect(reading.warnings).toEqual([
    { message: "image shown turned, as its EXIF data say", count: 1 },
  ]);
});

test.each([
  ["a JPEG", jpegFile(40, 30)],
  ["a PNG", pngFile(40, 30)],
  ["a WebP", webpFile(40, 30)],
])("%s that breaks off is kept, and told of", async (_, bytes) => {
  const told = {
    message: "image breaks off before its end; its lower part may be missing",
    count: 1,
  };
  expect((await read(bytes.subarray(0, -6))).warnings).toEqual([told]);
  expect((await read(bytes)).warnings).toEqual([]);
});

test("of a large image the first part is enough", async () => {
  const head = jpegFile(8000, 6000).subarray(0, 300);
  expect((await read(head, 9_000_000)).drafts[0]?.image).toMatchObject({ width: 8000 });
});

test.each([
  [
    "import.image-too-large",
    "would fill all memory",
    pngFile(1, 1, { width: 60_000, height: 60_000 }),
  ],
  [
    "import.image-lies",
    "claims more pixels than its bytes can hold",
    pngFile(1, 1, { width: 9000, height: 9000 }),
  ],
  ["import.image-lies", "claims more pixels than its bytes can hold", jpegFile(20_000, 20_000)],
  ["import.damaged-image", "has no size", jpegFile(0, 30)],
  ["import.damaged-image", "breaks off in its header", pngFile(9, 9).subarray(0, 14)],
])("%s: an image that %s is refused by name", async (code, _, bytes) =>
  expect(read(bytes)).rejects.toEqual(
    expect.objectContaining({ code, message: expect.stringContaining("f 7r.jpg") }),
  ),
);

test("damaged anywhere in its header, an image is taken or refused with a reason", () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        jpegFile(40, 30, { orientation: 6, taken: "1997:11:16 08:00:00" }),
        pngFile(40, 30),
        tiffFile(40, 30),
        webpFile(40, 30),
      ),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 }),
      fc.nat(300),
      async (whole, changes, length) => {
        const bytes = Uint8Array.from(whole.subarray(0, length + 16));
        for (const [at, byte] of changes) if (at > 3 && at < bytes.length) bytes[at] = byte;
        const result = await read(bytes).catch((error: unknown) => error);
        if (result instanceof Error) {
          expect(result).toBeInstanceOf(ArchiveError);
          expect(result.message).toContain("f 7r.jpg");
        } else expect(result).toHaveProperty("words");
      },
    ),
    { numRuns: 400 },
  ));
