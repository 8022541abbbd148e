import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chooseWords } from "./harness/choose-words";
import { hosts } from "./harness/hosts";
import { useDesk } from "./harness/workplace";

const LETTER = `To the Harbour Master

The lamps from the Ondine were landed at Skarn Ness in fog.
Nobody signed for the ninth case.

Ines Halloran
22 January 1908
`;

// From an empty desk to a packet in the hand, with a mouse, as on a first day.
describe.each(hosts)("first day: $name", (host) => {
  const desk = useDesk(host, () => ({}));

  test("an empty desk asks once who is at it", async () => {
    const { page } = desk();
    await page.getByRole("heading", { name: "Put your documents on the desk" }).waitFor();
    await page.getByLabel("Who is at the desk?").fill("Ada Lowrie");
    await page.getByRole("button", { name: "Keep this name" }).click();
    await page.getByLabel("Who is at the desk?").waitFor({ state: "hidden" });
    await page.reload();
    await page.getByRole("heading", { name: "Put your documents on the desk" }).waitFor();
    expect(await page.getByLabel("Who is at the desk?").count()).toBe(0);
  });

  test("the first import makes an archive, and names the file that it left out and why", async () => {
    const { page, at, chooseFiles } = desk();
    const files = [
      at.file("halloran.txt", LETTER),
      at.file("empty.txt", ""),
      at.file(
        "noise.bin",
        Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251),
      ),
      at.file("편지.txt", "서문하에게\n\n등대에서 소식이 왔습니다.\n\n1908년 1월 22일\n"),
    ];
    await chooseFiles(files);
    await page.getByRole("button", { name: "Choose files" }).click();
    await page.getByRole("heading", { name: "2 documents from 4 files" }).waitFor();
    const rows = page.getByRole("list", { name: "Files" }).getByRole("listitem");
    expect(await rows.allTextContents()).toEqual([
      expect.stringMatching(/^empty\.txtNot imported\. .+/),
      expect.stringMatching(/^noise\.binNot imported\. .+/),
      expect.stringMatching(/^halloran\.txt\d+ B, \d+ words1$/),
      expect.stringMatching(/^편지\.txt.+1$/),
    ]);
    await page.getByText("A second count, made from the files alone, agrees").waitFor();
  });

  test("what was imported is found, in any script, and read", async () => {
    const { page } = desk();
    await page.getByRole("button", { name: "Open in Library" }).click();
    const field = page.getByRole("searchbox", { name: "Search the archive" });
    await field.fill("서문하");
    await page.getByRole("option", { name: /등대에서/ }).waitFor();
    await field.fill("lamps fog");
    const hit = page.getByRole("option", { name: /landed at Skarn Ness/ });
    await hit.waitFor();
    await expect.poll(() => hit.locator("mark").allTextContents()).toEqual(["lamps", "fog"]);
    await hit.dblclick();
    await page.getByText("The lamps from the Ondine were landed").first().waitFor();
  });

  test("chosen words are copied with their citation, and kept", async () => {
    const { page } = desk();
    await chooseWords(page, "Nobody signed for the ninth case");
    const tools = page.getByRole("toolbar", { name: "The chosen words" });
    await tools.getByRole("button", { name: "Copy with citation" }).click();
    await tools.getByRole("button", { name: "Copied" }).waitFor();
    await tools.getByRole("button", { name: "Keep excerpt" }).click();
    await tools.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Excerpts 1" }).waitFor();
    await page.getByRole("button", { name: "Find in this text" }).click();
    const find = page.getByRole("textbox", { name: "Find in this text" });
    await find.press("ControlOrMeta+v");
    expect(await find.inputValue()).toMatch(
      /^“Nobody signed for the ninth case” .*(Halloran|January 1908).*\.$/,
    );
    await find.press("Escape");
  });

  test("an excerpt that was taken out comes back", async () => {
    const { page } = desk();
    await page.getByRole("button", { name: "Excerpts" }).click();
    const drawer = page.getByRole("dialog", { name: "Excerpts" });
    await drawer.getByRole("button", { name: "Take out" }).click();
    await drawer.getByText("none kept").waitFor();
    await drawer.getByRole("button", { name: "Undo" }).click();
    await drawer.getByText("1 kept").waitFor();
    await drawer.getByText("Nobody signed for the ninth case").waitFor();
  });

  test("the packet holds the words, the citation's source and the digest that the screen shows", async () => {
    const { page, save, chooseFiles } = desk();
    await page.getByRole("button", { name: "Make a packet" }).click();
    await page.getByLabel("Title", { exact: true }).fill("The ninth case");
    await page.getByRole("button", { name: "Make PDF" }).click();
    await page.getByText("1 of 1 quotations match their sources").waitFor({ timeout: 60_000 });
    const saved = await save(() => page.getByRole("button", { name: "Save", exact: true }).click());
    const bytes = readFileSync(saved);
    expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    const digest = createHash("sha256").update(bytes).digest("hex");
    await page.getByTitle(digest).waitFor();
    const text = execFileSync("pdftotext", [saved, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    expect(text).toContain("The ninth case");
    expect(text).toContain("Nobody signed for the ninth case");
    expect(text).toContain("Ada Lowrie");
    expect(text.replace(/\s/g, "")).toMatch(/[0-9a-f]{64}/);
    // Whoever is handed it can have it checked.
    await page.getByRole("button", { name: "Check a packet" }).click();
    await chooseFiles([saved]);
    await page.getByRole("button", { name: "Choose a PDF" }).click();
    await page.getByText("1 of 1 quotations stand as they were quoted").waitFor();
  });

  test("nothing left the page's own origin, and the page had no fault", () => {
    expect(desk().foreignRequests).toEqual([]);
    expect(desk().faults).toEqual([]);
  });
});
