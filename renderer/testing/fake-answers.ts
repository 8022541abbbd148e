import type { Input, Output } from "../../archive/contract";
import { FAKE_RUN } from "./fake-story";
import type { Sheaf } from "./material";

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A citation in the words of the mock. */
export function fakeCitation(input: Input<"cite">): Output<"cite"> {
  const lines = input.place === null ? "" : " ll. 8–11,";
  const note = `Josiah Penhallow to Seo Munha, 16 November 1907,${lines} PE/HO 2/14/7, Harbour Office of Port Ellery, Port Ellery Town Archive.`;
  return {
    style: input.style ?? "chicago-notes",
    note,
    shortNote: note,
    bibliography: note,
    html: { note, bibliography: note },
    csl: {},
  };
}

export async function fakeReport(
  _input: Input<"importFiles">,
  sheaves: readonly Sheaf[],
  tell: (done: number) => void,
): Promise<Output<"importFiles">> {
  for (let done = 1; done <= 6; done++) {
    tell(done);
    await pause(250);
  }
  return {
    imported: sheaves
      .filter(({ row }) => row.level === "item")
      .map(({ row }, at) => ({
        id: row.id,
        referenceCode: row.referenceCode,
        title: row.title,
        level: row.level,
        genre: row.genre,
        source: {
          id: "src-01jd0000000000000000000001" as never,
          name: `${at + 1}-letters.xml`,
          sha256: "0".repeat(64),
          bytes: 2_100_000,
          format: "tei",
        },
        parts: [],
      })),
    skipped: [
      {
        source: "tide-1908.xml",
        kind: "refused",
        reason: "Line 212, column 9: “<date>” is never closed",
        unit: null,
      },
    ],
    proposals: { applied: 31, open: 4 },
    words: { in: 612_408, kept: 603_134, reported: 9_274 },
    warnings: [{ source: "2-inward.xml", message: "References lead nowhere", count: 13 }],
    cancelled: false,
    run: FAKE_RUN,
  };
}

export async function fakePacket(
  _input: Input<"makePacket">,
  tell: (done: number) => void,
): Promise<Output<"makePacket">> {
  for (let done = 1; done <= 14; done += 3) {
    tell(done);
    await pause(120);
  }
  return {
    url: "/packet/0123456789.pdf",
    name: "The fog at Skarn Ness.pdf",
    pages: 14,
    bytes: 1_153_434,
    sha256: "4f1c09ae77d2b360".padEnd(64, "7"),
    checked: { quotations: 7, same: 7 },
  };
}

export async function fakeVerification(damaged: boolean): Promise<Output<"verify">> {
  await pause(600);
  return {
    checked: 3912,
    ok: !damaged,
    discrepancies: damaged
      ? [
          {
            what: "The image of PE/HO 2/14/7, f. 7r",
            kind: "changed",
            expected: "4f1c09ae77d2b360e81a".padEnd(64, "0"),
            found: "4f1c09ae77d25d11902c".padEnd(64, "0"),
          },
          { what: "The text of PE/HO 3/07/113", kind: "missing", expected: "9c20", found: "" },
          { what: "scan-0412 (2).jpg", kind: "unexpected", expected: "", found: "" },
        ]
      : [],
  };
}
