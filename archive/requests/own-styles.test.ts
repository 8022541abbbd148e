import { expect, test } from "vitest";
import type { Desk } from "./desk";
import { addStyle, citerAt, ownStyleAt, stylesAt } from "./own-styles";

const csl = (suffix: string): string =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>Harbour style</title></info><citation><layout suffix="${suffix}"><text variable="title"/></layout></citation></style>`;

/** A desk with a drawer for styles and nothing else. */
function deskWith(): { readonly desk: Desk; readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const ownStyles = {
    list: () => [...kept].map(([name, words]) => ({ name, csl: words })),
    keep: (name: string, words: string) => void kept.set(name, words),
  };
  return { desk: { ownStyles, opened: () => null, emit: () => {} } as unknown as Desk, kept };
}

test("a reader's style is kept under a plain name and offered after ours", async () => {
  const { desk, kept } = deskWith();
  const added = await addStyle(desk)({ name: "../../Harbour (2).csl", csl: csl("!") });
  expect(added).toEqual({ id: "own:Harbour-2", label: "Harbour style" });
  expect([...kept.keys()]).toEqual(["Harbour-2.csl"]);
  expect(stylesAt(desk).at(-1)?.id).toBe("own:Harbour-2");
});

test("a broken style is refused and not kept; one broken by hand is not offered", async () => {
  const { desk, kept } = deskWith();
  await expect(addStyle(desk)({ name: "x.csl", csl: "<style/>" })).rejects.toThrow("x.csl");
  expect(kept.size).toBe(0);
  kept.set("by-hand.csl", "<style/>");
  expect(stylesAt(desk).some(({ id }) => id.startsWith("own:"))).toBe(false);
});

test("a packet takes the file of a reader's own style, and of none that every Carrel has", async () => {
  const { desk } = deskWith();
  const { id } = await addStyle(desk)({ name: "Harbour.csl", csl: csl("!") });
  expect(ownStyleAt(desk, id)).toMatchObject({ label: "Harbour style", csl: csl("!") });
  expect(ownStyleAt(desk, "mla-9")).toBeUndefined();
  expect(ownStyleAt(desk, null)).toBeUndefined();
});

test("a citer is kept until a style changes", () => {
  const { desk, kept } = deskWith();
  const citer = citerAt(desk);
  const first = citer();
  expect(citer()).toBe(first);
  kept.set("a.csl", csl("!"));
  expect(citer()).not.toBe(first);
});
