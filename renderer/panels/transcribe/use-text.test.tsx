import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import type { Dossier } from "../../../archive/contract/dossier";
import { ArchiveProvider } from "../../state/archive-context";
import { fakeConnection } from "../../testing/fake-archive";
import { portEllery } from "../../testing/port-ellery";
import { useText } from "./use-text";

afterEach(cleanup);

const letter = portEllery.find(({ dossier }) => dossier.transcriptions.length > 0)!.dossier;
/** The letter as the archive has it in a version, with these words. */
const inVersion = (version: number, text: string): Dossier => ({
  ...letter,
  version,
  transcriptions: letter.transcriptions.map((one, at) =>
    at === 0 ? { ...one, text, marks: [] } : one,
  ),
});

const open = (dossier: Dossier) => {
  const connection = fakeConnection();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ArchiveProvider connection={connection}>{children}</ArchiveProvider>
  );
  return renderHook(({ is }) => useText(is, is.transcriptions[0]!, null), {
    wrapper,
    initialProps: { is: dossier },
  });
};
type Opened = ReturnType<typeof open>;
const type = ({ result }: Opened, text: string) =>
  act(() => result.current.typing.change({ text, marks: [], from: 0, to: 0 }));

test("what was issued stays while the archive's answer is still the one before it", () => {
  const text = open(inVersion(3, "The fog"));
  type(text, "The fog lay");
  act(() => text.result.current.wasIssued(4));
  text.rerender({ is: inVersion(3, "The fog") });
  expect(text.result.current).toMatchObject({ clean: true, moved: false, version: 4 });
  expect(text.result.current.now.text).toBe("The fog lay");
  text.rerender({ is: inVersion(4, "The fog lay") });
  expect(text.result.current).toMatchObject({ clean: true, moved: false });
  expect(text.result.current.now.text).toBe("The fog lay");
});

test("another's text is taken where nothing was typed, and told where something was", () => {
  const text = open(inVersion(3, "The fog"));
  text.rerender({ is: inVersion(4, "The fog lay") });
  expect(text.result.current).toMatchObject({ clean: true, moved: false });
  expect(text.result.current.now.text).toBe("The fog lay");
  type(text, "The fog lay low");
  text.rerender({ is: inVersion(5, "The fog lifted") });
  expect(text.result.current).toMatchObject({ clean: false, moved: true });
  expect(text.result.current.now.text).toBe("The fog lay low");
});
