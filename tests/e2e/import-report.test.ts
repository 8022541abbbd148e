import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { carrel } from "./harness/carrel-program";
import { hosts, readingRoom } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

const VOLUME = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="v1"><teiHeader><fileDesc><titleStmt><title>Pilot letters</title></titleStmt></fileDesc></teiHeader>
<text><front><div xml:id="pref"><head>Preface</head><p>These letters were found in the pilot house.</p></div></front>
<body><div type="document" xml:id="d1"><head>1. Letter</head><p>The <unclear>kittiwake</unclear> came in<lb/> at dusk.</p></div>
<div type="document" xml:id="d2"><head>2. Answer</head><p>Let the kittiwake lie at the mole.</p></div></body></text></TEI>`;

describe.each(hosts)("the report of an import: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });
  const found = async (count: string) => {
    const { page } = desk();
    await goTo(page, "/library");
    await page.getByRole("searchbox", { name: "Search the archive" }).fill("kittiwake");
    await page.getByText(count, { exact: true }).waitFor();
  };
  const openReport = async () => {
    const { page } = desk();
    await goTo(page, "/import");
    await page.getByRole("button", { name: /^2 documents from 3 files/ }).click();
    await page.getByRole("heading", { level: 1, name: "2 documents from 3 files" }).waitFor();
  };

  test("it tells the sum, the elements, the files and what was left aside", async () => {
    const { page, at, chooseFiles } = desk();
    await chooseFiles([
      at.file("pilot.xml", VOLUME),
      at.file("copy of pilot.xml", VOLUME),
      at.file("broken.xml", "<TEI><text></TEI>"),
    ]);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "2 documents from 3 files" }).waitFor();
    const sum = page.getByRole("region", { name: "Every word accounted for" });
    await sum.getByText("in 1 preface, list or index").waitFor();
    await sum.getByText("A second count, made from the files alone, agrees").waitFor();
    const row = page.getByRole("row", { name: /^unclear/ });
    expect(await row.getByRole("cell").allTextContents()).toEqual([
      "1",
      "",
      "–",
      "–",
      "dotted line",
    ]);
    const files = page.getByRole("list", { name: "Files" }).getByRole("listitem");
    expect(await files.allTextContents()).toEqual([
      expect.stringMatching(/^broken\.xmlNot imported\..+line 1/),
      expect.stringMatching(/^pilot\.xml.+2$/),
      expect.stringMatching(
        /^copy of pilot\.xmlThe same bytes as pilot\.xml\. Nothing was done\.$/,
      ),
    ]);
  });

  // The double of Electron has no downloads to look at (docs/unproven.md).
  test.skipIf(host !== readingRoom)(
    "the report is saved as a table and printed whole",
    async () => {
      const { page } = desk();
      await page.getByRole("button", { name: "Save report" }).waitFor();
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save report" }).click();
      const saved = await readFile(await (await saving).path(), "utf8");
      expect(saved).toContain("broken.xml,");
      expect(saved).toContain("unclear,1,0,0");
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      expect(await page.getByRole("table", { name: "Files" }).getByRole("row").count()).toBe(2);
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      await page.emulateMedia({ media: "screen" });
    },
  );

  test("the whole import is taken back, and comes back, also after the window was opened anew", async () => {
    const { page } = desk();
    await found("2 items");
    await page.reload();
    await openReport();
    await page.getByRole("button", { name: "Undo import" }).click();
    await page.getByText(/^Taken back .+ by Ada Lowrie\./).waitFor();
    expect(await page.getByRole("button", { name: "Open in Library" }).count()).toBe(0);
    await found("Nothing matches all of this");
    await openReport();
    await page.getByRole("button", { name: "Import again" }).click();
    await page.getByRole("button", { name: "Undo import" }).waitFor();
    await found("2 items");
    await page.keyboard.press("Escape");
    const { at } = desk();
    const { status, stderr } = carrel(at.home, "verify", `${at.folder}/Port Ellery.carrel`);
    expect([status, stderr]).toEqual([0, ""]);
  });
});
