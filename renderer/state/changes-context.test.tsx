import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Input, Output } from "../../archive/contract";
import type { UnitId } from "../../archive/model/ids";
import type { Connection } from "../archive-client";
import { fakeConnection } from "../testing/fake-archive";
import { ArchiveProvider } from "./archive-context";
import { ChangesProvider, useChanges } from "./changes-context";

afterEach(cleanup);

/** An archive of one unit that counts its versions and answers only when it is told to. */
function slowArchive() {
  const fake = fakeConnection();
  const restored: Input<"restore">["changed"][] = [];
  const waiting: (() => void)[] = [];
  let version = 1;
  const change = (): Output<"restore"> => {
    version += 1;
    return { changed: [{ id: "uni-1" as UnitId, before: version - 1, now: version }] };
  };
  const ask = (async (name: string, input: unknown) => {
    if (name !== "moveUnits" && name !== "restore") return fake.client.ask("about", {});
    if (name === "restore") restored.push((input as Input<"restore">).changed);
    await new Promise<void>((go) => waiting.push(go));
    return { ok: true, value: change() };
  }) as Connection["client"]["ask"];
  const answer = () => act(async () => waiting.shift()?.());
  return { connection: { ...fake, client: { ...fake.client, ask } }, restored, answer };
}

function Mover() {
  const { make, last, taken } = useChanges();
  const move = { ids: ["uni-1" as UnitId], parent: null, before: null, codes: "keep" as const };
  return (
    <>
      <button onClick={() => void make("moveUnits", move, "moved")}>Move</button>
      <p>{`${last?.what ?? "nothing"}, ${taken?.what ?? "nothing"} taken back`}</p>
    </>
  );
}

function show() {
  const archive = slowArchive();
  render(
    <ArchiveProvider connection={archive.connection}>
      <ChangesProvider>
        <Mover />
      </ChangesProvider>
    </ArchiveProvider>,
  );
  return archive;
}
const move = () => act(async () => void fireEvent.click(screen.getByRole("button")));
const undo = () => act(async () => void fireEvent.keyDown(window, { key: "z", ctrlKey: true }));

test("a change that is still under way is taken back once it is made", async () => {
  const { restored, answer } = show();
  await move();
  await undo();
  expect(restored).toEqual([]);
  await answer();
  expect(restored).toEqual([[{ id: "uni-1", before: 1, now: 2 }]]);
  await answer();
  screen.getByText("nothing, moved taken back");
});

test("two quick strokes take two changes back, each from the version that it left", async () => {
  const { restored, answer } = show();
  await move();
  await answer();
  await move();
  await answer();
  await undo();
  await undo();
  await answer();
  await answer();
  expect(restored).toEqual([
    [{ id: "uni-1", before: 2, now: 3 }],
    [{ id: "uni-1", before: 1, now: 4 }],
  ]);
  screen.getByText("nothing, moved taken back");
});
