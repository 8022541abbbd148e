import { expect, test } from "vitest";
import { docxFile, p, run } from "../../import/testing/docx-file";
import { readBytes } from "./read-bytes";

test("a package whose directory points past its end is damaged, by name; it is no fault of the parser", async () => {
  const bytes = Uint8Array.from(await docxFile({ body: p(run("The lamp was lit.")) }));
  const view = new DataView(bytes.buffer);
  // Each entry of the central directory (APPNOTE 4.3.12) says 42 bytes on where its file stands.
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x0201_4b50) view.setUint32(at + 42, bytes.length - 20, true);
  await expect(readBytes(bytes, "log.docx", null)).rejects.toMatchObject({
    code: "import.damaged-package",
    message: expect.stringContaining("log.docx"),
  });
});
