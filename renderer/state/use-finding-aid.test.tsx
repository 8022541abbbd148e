import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Input, Output } from "../../archive/contract";
import type { TreeRow } from "../../archive/model/tree-row";
import type { Connection } from "../archive-client";
import { fakeConnection } from "../testing/fake-archive";
import { portEllery } from "../testing/port-ellery";
import { ArchiveProvider, useArchive } from "./archive-context";
import { useFindingAid } from "./use-finding-aid";

afterEach(cleanup);

const rows = portEllery.map(({ row }) => row);
const [fonds] = rows as [TreeRow, ...TreeRow[]];

/** The invented archive whose finding aid is answered by the test, question by question. */
function answering(...answers: readonly Output<"tree">[]) {
  const asked: Input<"tree">[] = [];
  const fake = fakeConnection();
  const ask = (async (name, input) => {
    if (name !== "tree") return fake.client.ask(name, input);
    asked.push(input as Input<"tree">);
    return { ok: true, value: answers[asked.length - 1] };
  }) as Connection["client"]["ask"];
  return { asked, connection: { ...fake, client: { ...fake.client, ask } } };
}

const whole = (revision: string, all = rows): Output<"tree"> => ({
  ...{ revision, whole: true, rows: all, gone: [], total: all.length },
});

function Looking() {
  const { last } = useFindingAid();
  const { refresh } = useArchive();
  return (
    <button onClick={refresh}>
      {last === null
        ? "nothing yet"
        : `${String(last.byId.size)} ${last.byId.get(fonds.id)?.title ?? ""}`}
    </button>
  );
}

const look = async (connection: Connection) => {
  const drawn = render(
    <ArchiveProvider connection={connection}>
      <Looking />
    </ArchiveProvider>,
  );
  await act(async () => undefined);
  return drawn;
};
const change = () => act(async () => screen.getByRole("button").click());

test("after a change only what changed is asked for", async () => {
  const mended = { ...fonds, title: "Port Ellery, mended" };
  const { asked, connection } = answering(whole("1"), {
    ...{ revision: "2", whole: false, rows: [mended], gone: [], total: rows.length },
  });
  await look(connection);
  await change();
  expect(asked).toEqual([{}, { since: "1" }]);
  screen.getByText(`${String(rows.length)} Port Ellery, mended`);
});

test("who missed a change holds the wrong number of rows and asks for the whole", async () => {
  const { asked, connection } = answering(
    whole("1"),
    { revision: "3", whole: false, rows: [], gone: [], total: rows.length - 1 },
    whole("3", rows.slice(0, -1)),
  );
  await look(connection);
  await change();
  expect(asked).toEqual([{}, { since: "1" }, {}]);
  screen.getByText(`${String(rows.length - 1)} ${fonds.title}`);
});

test("a screen that comes back shows the finding aid at once and asks for the changes since", async () => {
  const none = { revision: "1", whole: false, rows: [], gone: [], total: rows.length };
  const { asked, connection } = answering(whole("1"), none);
  (await look(connection)).unmount();
  render(
    <ArchiveProvider connection={connection}>
      <Looking />
    </ArchiveProvider>,
  );
  screen.getByText(`${String(rows.length)} ${fonds.title}`);
  await act(async () => undefined);
  expect(asked).toEqual([{}, { since: "1" }]);
});
