import { describe, expect, test } from "vitest";
import { findBarriersInLooks } from "./harness/accessibility";
import { carrel } from "./harness/carrel-program";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { chooseLook, goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

// Invented: a saved page with two numbered papers between what is said of them and what the page carries, and an essay.
const page = `The Lamp Question 1908

Posted by keeperfriend on 2016-11-18 21:15

What follows was copied from the letter book of the light. The keeper had asked for oil three times before the board answered, and the answer, when it came, was addressed to the wrong man, who kept it for a month and then sent it on without a word.

Document 1

Secret

Skarn Ness Light, 22 January 1908

Dear Captain Marlow,

The oil came short by two casks, and the boatman would not say where they were set down. I have written to the board twice and had no answer. [1]

Yours faithfully,
Tobias Renfrew

Document 2

Letter from Ada Marlow to Tobias Renfrew

Port Ellery, 3 March 1908

Dear Mr Renfrew,

The lamp glass came broken, and the maker says that it left his yard whole. Draw what oil you need from the store.

Yours faithfully,
Ada Marlow

Leave a Reply

Your email address will not be published.
`;
const essay = `The Oil of Skarn Ness

Tobias Renfrew kept the light for eleven years and wrote to the board whenever the oil came short. His letters are short, exact and without complaint, and the board kept every one of them, though it answered few.

The board thought the keeper a difficult man, and the minutes say so twice, but the accounts show that he was right about the casks and that the contractor was not, the reason for it being

Ada Marlow wrote to Renfrew in March. She told him to draw what he needed from the store, and said nothing more of the matter, then or later, in any letter that is known to us.
`;

/** One host: the screen is the same in all. */
describe.each(hosts.slice(0, 1))("review: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    const archive = `${at.folder}/Oil.carrel`;
    for (const words of [
      ["create", archive, "--title", "Oil store"],
      ["import", archive, at.file("page.txt", page), "--accept", "none"],
    ])
      if (carrel(at.home, ...words).status !== 0) throw new Error(words.join(" "));
    return { archive };
  });
  const inFocus = () => desk().page.locator("[data-proposals] [aria-current]");

  test("from the report of an import what is open is reviewed by keys, and taken back", async () => {
    const { page: window, at, chooseFiles } = desk();
    await window.getByRole("searchbox").waitFor();
    await chooseFiles([at.file("essay.txt", essay)]);
    await window.keyboard.press("ControlOrMeta+i");
    await window.getByRole("button", { name: "Review the open proposal" }).click();
    await window.getByRole("heading", { level: 1, name: "0 of 1 item reviewed" }).waitFor();
    await inFocus().getByText("The text speaks of this person as acting.").waitFor();
    expect(await window.locator("section mark").textContent()).toContain("Ada Marlow");
    await window.keyboard.press("a");
    await window.getByText("Accepted: Mentioned “Ada Marlow”").waitFor();
    await window.getByRole("heading", { level: 1, name: "1 of 1 item reviewed" }).waitFor();
    await window.keyboard.press("z");
    await window.getByRole("heading", { level: 1, name: "0 of 1 item reviewed" }).waitFor();
    await window.keyboard.press("e");
    await window.keyboard.type(" of Skarn Ness");
    await window.keyboard.press("Enter");
    await inFocus().getByText("edited, for “Ada Marlow”").waitFor();
    await window.keyboard.press("r");
    await window.getByText("Rejected: Mentioned “Ada Marlow of Skarn Ness”").waitFor();
  });

  test("a date is edited with what was understood of it, and what is no date cannot be accepted", async () => {
    const { page: window } = desk();
    await goTo(window, "/library");
    await window.getByRole("button", { name: /open proposals$/u }).click();
    await window.getByRole("heading", { level: 1, name: "1 of 2 items reviewed" }).waitFor();
    const date = window.getByRole("group", { name: /: 18 November 2016.*, open$/u });
    await date.click();
    await window.keyboard.press("e");
    await window.getByRole("textbox", { name: "Value" }).fill("autumn");
    await window.getByText(/^Not understood/u).waitFor();
    await window.getByRole("textbox", { name: "Value" }).fill("2016-11~");
    await window.getByText("Understood as c. November 2016").waitFor();
    await window.keyboard.press("Escape");
    await window.getByRole("textbox", { name: "Value" }).waitFor({ state: "detached" });
  });

  test("what a page carries stays in sight, hatched; arrows move, and a batch is one step with one way back", async () => {
    const { page: window } = desk();
    await window.getByText("Your email address will not be published.").first().waitFor();
    await window.getByRole("button", { name: /^Accept the \d+ at 90 or above$/u }).click();
    const sheet = window.getByRole("dialog", { name: "Accept what is proposed at 90 or above" });
    const ticks = sheet.getByRole("checkbox");
    await ticks.first().uncheck();
    const count = (await ticks.count()) - 1;
    expect(count).toBeGreaterThan(2);
    await sheet.getByRole("button", { name: `Accept ${String(count)}` }).click();
    await window.getByText(`Accepted ${String(count)} proposals`).waitFor();
    await window.getByText(/[1-9]\d* accepted, 0 rejected/u).waitFor();
    await window.keyboard.press("z");
    await window.getByText(/^0 accepted, 0 rejected/u).waitFor();
    const number = async () => Number(await inFocus().getAttribute("data-number"));
    const before = await number();
    await window.keyboard.press("ArrowDown");
    await expect.poll(number).toBe(before + 1);
    await window.keyboard.press("k");
    await expect.poll(number).toBe(before);
  });

  test("one key cuts a page up into its documents, and another joins them again", async () => {
    const { page: window } = desk();
    await window.getByText("New item begins").first().waitFor();
    await window.getByRole("group", { name: /^\d+\. Split here: Document 2, open$/u }).click();
    await window.keyboard.press("a");
    const units = window.getByRole("navigation", { name: "Items with proposals" });
    await units.getByRole("button", { name: /^Document 2/u }).waitFor();
    await window.getByRole("heading", { level: 1, name: /of 5 items reviewed$/u }).waitFor();
    await window.getByRole("group", { name: /Split here: Document 2, accepted$/u }).click();
    await window.keyboard.press("r");
    await window.getByRole("heading", { level: 1, name: /of 2 items reviewed$/u }).waitFor();
    await window.keyboard.press("z");
    await units.getByRole("button", { name: /^Document 2/u }).waitFor();
  });

  test("no barriers in any look", async () => {
    const { page: window } = desk();
    await chooseLook(window, "Light");
    expect(await findBarriersInLooks(window)).toEqual([]);
  });

  test("nothing is cut off at 900 pixels, nor at 200 %", async () => {
    const { page: window } = desk();
    for (const size of [
      { width: 900, height: 700 },
      { width: 720, height: 450 },
    ]) {
      await window.setViewportSize(size);
      await window.waitForTimeout(200);
      const over = await window.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      await inFocus().scrollIntoViewIfNeeded();
      await inFocus().getByRole("button", { name: "Accept", exact: false }).first().hover();
    }
  });
});
