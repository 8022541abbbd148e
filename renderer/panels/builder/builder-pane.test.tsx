import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "../../app";
import { fakeConnection } from "../../testing/fake-archive";

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(600);
  localStorage.clear();
  localStorage.setItem("carrel.settings", '{"theme":"light","language":"en","readingSize":17}');
});
afterEach(cleanup);

/** Opens the library with a query, and the builder over it. */
async function build(text: string) {
  window.location.hash = `#/library?q=${encodeURIComponent(text)}`;
  render(<App connection={fakeConnection()} />);
  const field = await screen.findByLabelText<HTMLInputElement>("Search the archive");
  fireEvent.keyDown(window, { key: "b", ctrlKey: true });
  const pane = await screen.findByRole("region", { name: "Build the query" });
  return { field, pane: within(pane), element: pane };
}
const words = (pane: Awaited<ReturnType<typeof build>>["pane"]) =>
  pane.getByLabelText<HTMLInputElement>("Words or value: words");

test("each condition is a group with a name, and what no row can say is one as text", async () => {
  const { pane } = await build('lamp -"nine cases" +(a (b c))');
  for (const name of ["Condition 1: words", "Condition 2: exact phrase", "Condition 3: as text"])
    expect(pane.getByRole("group", { name })).not.toBeNull();
  expect(pane.getByDisplayValue("+(a (b c))")).not.toBeNull();
});

test("what is built is written into the field, and what is written there into the rows", async () => {
  const { field, pane } = await build("lamp date:1907");
  fireEvent.change(words(pane), { target: { value: "lamp 등대" } });
  fireEvent.change(pane.getAllByLabelText("Whether it must hold")[0]!, {
    target: { value: "required" },
  });
  await waitFor(() => expect(field.value).toBe("+lamp +등대 date:1907"));
  fireEvent.change(field, { target: { value: "fog" } });
  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(words(pane).value).toBe("fog"));
});

test("Escape brings back the query that stood before; closing keeps what was built", async () => {
  const { field, pane, element } = await build("lamp");
  fireEvent.change(words(pane), { target: { value: "fog" } });
  await waitFor(() => expect(field.value).toBe("fog"));
  fireEvent.change(words(pane), { target: { value: "fog bell" } });
  fireEvent.keyDown(words(pane), { key: "Escape" });
  await waitFor(() => expect(field.value).toBe("lamp"));
  expect(element.isConnected).toBe(false);
  fireEvent.keyDown(window, { key: "b", ctrlKey: true });
  const again = within(await screen.findByRole("region", { name: "Build the query" }));
  fireEvent.change(words(again), { target: { value: "storm" } });
  fireEvent.click(again.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(field.value).toBe("storm"));
});

test("Mod Z takes back a step, a word typed being one", async () => {
  const { field, pane } = await build("lamp");
  for (const value of ["f", "fo", "fog"]) fireEvent.change(words(pane), { target: { value } });
  fireEvent.click(pane.getByRole("button", { name: "Remove condition 1: words" }));
  await waitFor(() => expect(field.value).toBe(""));
  const list = pane.getByRole("button", { name: "Add a condition" });
  fireEvent.keyDown(list, { key: "z", ctrlKey: true });
  expect(words(pane).value).toBe("fog");
  fireEvent.keyDown(words(pane), { key: "z", ctrlKey: true });
  expect(words(pane).value).toBe("lamp");
  await waitFor(() => expect(field.value).toBe("lamp"));
});

test("a date is understood as people write it, and a row says what could not be read", async () => {
  const { field, pane } = await build("date:1907 lamp");
  const date = pane.getByLabelText<HTMLInputElement>("Words or value: date");
  fireEvent.change(date, { target: { value: "27 Aug 1950" } });
  await waitFor(() => expect(field.value).toBe("date:1950-08-27 lamp"));
  expect(date.value).toBe("27 Aug 1950");
  fireEvent.change(date, { target: { value: "yesterday" } });
  expect(pane.getByText("This cannot be read as a date: it was left out.")).not.toBeNull();
  fireEvent.change(words(pane), { target: { value: 'autor:stalin "lamp' } });
  expect(pane.getByText(/no field of this name/)).not.toBeNull();
  expect(pane.getByText(/quotation mark has no partner/)).not.toBeNull();
});

test("a weight is typed as a number, and what is none changes nothing", async () => {
  const { field, pane } = await build("lamp fog^3");
  const [weight] = pane.getAllByLabelText<HTMLInputElement>("weight");
  for (const typed of ["", "0", "0.5"]) fireEvent.change(weight!, { target: { value: typed } });
  await waitFor(() => expect(field.value).toBe("lamp^0.5 fog^3"));
  fireEvent.change(weight!, { target: { value: "" } });
  expect(weight!.value).toBe("");
  fireEvent.blur(weight!);
  expect(weight!.value).toBe("0.5");
  expect(field.value).toBe("lamp^0.5 fog^3");
});
