import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Input, Output, Reply } from "../../../archive/contract";
import { App } from "../../app";
import type { Connection } from "../../archive-client";
import { fakeConnection } from "../../testing/fake-archive";

beforeEach(() => {
  // The test's page lays nothing out; lists that draw only what is in sight need a height.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(600);
  localStorage.clear();
  localStorage.setItem("carrel.settings", '{"theme":"light","language":"en","readingSize":17}');
  window.location.hash = "";
});
afterEach(cleanup);

type Search = (input: Input<"search">) => Promise<Reply<Output<"search">>>;

/** The invented archive with searching done by the test. */
function withSearch(search: Search): Connection {
  const fake = fakeConnection();
  const ask = ((name, input) =>
    name === "search"
      ? search(input as Input<"search">)
      : fake.client.ask(name, input)) as Connection["client"]["ask"];
  return { ...fake, client: { ...fake.client, ask } };
}

const typing = async (words: string) => {
  const field = await screen.findByLabelText("Search the archive");
  fireEvent.change(field, { target: { value: words } });
  fireEvent.keyDown(field, { key: "Enter" });
};

test("a late answer to an older question never replaces the newer one", async () => {
  const fake = fakeConnection();
  const held = new Map<string, () => void>();
  const connection = withSearch(async (input) => {
    const answer = await fake.client.ask("search", input);
    if (input.text === "") return answer;
    await new Promise<void>((release) => held.set(input.text, release));
    return answer;
  });
  render(<App connection={connection} />);
  await typing("Seo");
  await waitFor(() => expect(held.has("Seo")).toBe(true));
  await typing("fog");
  await waitFor(() => expect(held.has("fog")).toBe(true));
  await act(async () => held.get("fog")!());
  await screen.findByText("1 item");
  await act(async () => held.get("Seo")!());
  expect(screen.queryByText("1 item")).not.toBeNull();
});

test("a refusal shows what happened and the remedy", async () => {
  const problem = {
    code: "search.broken",
    message: "The index cannot be read.",
    remedy: "Rebuild the catalogue.",
  };
  render(<App connection={withSearch(async () => ({ ok: false, problem }))} />);
  const [alert] = await screen.findAllByRole("alert");
  expect(alert?.textContent).toContain("The index cannot be read.");
  expect(alert?.textContent).toContain("Rebuild the catalogue.");
});

test("a search that finds nothing says which word, and where a better one is", async () => {
  render(<App connection={fakeConnection()} />);
  await typing("lmap");
  await screen.findByText("Not found anywhere: lmap.");
  fireEvent.click(screen.getByRole("button", { name: "try lamp" }));
  await screen.findByText("3 items");
});

test("a chip leaves the search when its cross is pressed", async () => {
  window.location.hash = "#/library?type=letter";
  render(<App connection={fakeConnection()} />);
  fireEvent.click(await screen.findByRole("button", { name: "Remove type Letter" }));
  await waitFor(() => expect(window.location.hash).toBe("#/library"));
});

test("the finding aid is a tree whose rows say where they stand", async () => {
  render(<App connection={fakeConnection()} />);
  const tree = await screen.findByRole("tree");
  const [fonds] = await screen.findAllByRole("treeitem");
  expect(fonds?.getAttribute("aria-level")).toBe("1");
  expect(fonds?.getAttribute("aria-expanded")).toBe("true");
  expect(tree.getAttribute("aria-activedescendant")).not.toBeNull();
});

test("without an archive the first page offers three doors and asks who is at the desk", async () => {
  render(<App connection={fakeConnection({ empty: true })} />);
  await screen.findByRole("button", { name: "Choose a folder" });
  screen.getByRole("button", { name: "Choose files" });
  screen.getByLabelText("Who is at the desk?");
  fireEvent.click(screen.getByRole("button", { name: "Look around the sample first" }));
  await screen.findByRole("tree");
});

test("a read-only archive says why, and what to do", async () => {
  render(<App connection={fakeConnection({ readOnly: true })} />);
  await screen.findByText(/held by M\. Aldous/);
  screen.getByText(/Close it there to write here/);
});
