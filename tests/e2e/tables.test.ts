import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

const LIST = `Signatur;Titel;Datum;Kasten
PE 1;Die Lampe;16.11.1907;Secret remark
PE 2;Das Glas;late summer;Another remark
PE 2;Die Mole;1908;Third remark
`;
/** A drawing of the sample; any image would do. */
const drawing = readFileSync(
  path.join(import.meta.dirname, "../../archive/sample/facsimiles/note.jpg"),
);

// Someone has a spreadsheet of the box, and scans beside their transcriptions.
describe.each(hosts.slice(0, 1))("a box with a list: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });
  const importing = async (...files: readonly string[]) => {
    await desk().chooseFiles(files);
    // The path above a report has a button of that name too; the bar's is the last.
    await desk().page.getByRole("button", { name: "Import", exact: true }).last().click();
  };

  test("a table whose header is new asks what its columns mean, and shows what they become", async () => {
    const { page, at } = desk();
    await importing(at.file("kasten.csv", LIST));
    await page.getByRole("heading", { name: "What do these columns mean?" }).waitFor();
    const preview = page.getByRole("region", { name: "The first rows, as they would become" });
    await preview.getByText("Die Lampe").waitFor();
    await preview.getByText("16.11.1907 = 1907-11-16").waitFor();
    await preview.getByText("Datum: “late summer” can not be read").waitFor();
    await preview.getByText("Signatur: “PE 2” stands in a row above too").waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  test("a meaning is changed by keyboard, and the preview follows", async () => {
    const { page } = desk();
    const preview = page.getByRole("region", { name: "The first rows, as they would become" });
    await preview.getByText("Kasten: Secret remark").waitFor();
    await page.getByRole("button", { name: /^What Kasten means: Keep as a note/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitemradio", { name: "Title", exact: true }).waitFor();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.getByText("A unit has only one of this: Title.").waitFor();
    expect(await page.getByRole("button", { name: "Import it so" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: /^What Kasten means: Title/ }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await preview.getByText("Secret remark").waitFor({ state: "detached" });
    await page.getByText("counted and left out").waitFor();
  });

  test("it is imported so, and the same header is not asked again", async () => {
    const { page, at } = desk();
    await page.getByRole("button", { name: "Import it so" }).click();
    await page.getByText("kasten.csv").first().waitFor();
    await importing(at.file("kasten 2.csv", LIST.replaceAll("PE", "QF")));
    await page.getByText("kasten 2.csv").first().waitFor();
  });

  test("an image beside a text of its name is that item's facsimile", async () => {
    const { page, at } = desk();
    const words = "The lamps were landed at Skarn Ness in a very particular fog.";
    await importing(at.file("f7r.txt", words), at.file("f7r.jpg", drawing));
    await page.getByRole("heading", { name: /^1 document from/ }).waitFor();
    await goTo(page, "/library");
    await (await findHit(page, "very particular", "particular")).dblclick();
    await expect
      .poll(
        () =>
          page.evaluate(() =>
            [...document.images].some(
              ({ src, naturalWidth }) => src.includes("/facsimile/") && naturalWidth > 0,
            ),
          ),
        { timeout: 15_000 },
      )
      .toBe(true);
  });
});
