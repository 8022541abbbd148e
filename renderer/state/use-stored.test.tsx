import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useStored } from "./use-stored";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const asText = (value: unknown): string | null => (typeof value === "string" ? value : null);

function Chooser({ name, of = "carrel.test" }: { readonly name: string; readonly of?: string }) {
  const [value, set] = useStored(of, "first", asText);
  return <button onClick={() => set("second")}>{`${name}: ${value}`}</button>;
}

test("what one component sets, all that use the key have at once, and no other key", () => {
  render(
    <>
      <Chooser name="menu" />
      <Chooser name="drawer" />
      <Chooser name="other" of="carrel.other" />
    </>,
  );
  fireEvent.click(screen.getByText("menu: first"));
  expect(screen.getByText("menu: second")).toBeTruthy();
  expect(screen.getByText("drawer: second")).toBeTruthy();
  expect(screen.getByText("other: first")).toBeTruthy();
  act(() => cleanup());
  render(<Chooser name="later" />);
  expect(screen.getByText("later: second")).toBeTruthy();
});
