import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UnitId } from "../../model/ids";
import { drawnPng } from "../../packet/testing/drawn-png";
import { changeUnits } from "../../requests/editing/change-units";
import { openDesk } from "../../requests/testing/open-desk";
import { createIssuedPackets } from "./issued-packets";
import { findResource } from "./resources";

let room: Awaited<ReturnType<typeof openDesk>>;
let unit: UnitId;
let path: string;

beforeEach(async () => {
  room = await openDesk();
  const image = join(room.folder, "leaf.png");
  await writeFile(image, drawnPng(120, 160));
  const report = await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [image],
    into: null,
    accept: "none",
  });
  unit = report.imported[0]?.id as UnitId;
  const { facsimiles } = (await room.handlers.dossier({ id: unit })).unit;
  path = `/facsimile/${facsimiles[0]?.id ?? ""}`;
});
afterEach(() => room.close());

const bytesFor = (reader: "keeper" | "visitor") =>
  findResource({ ...room.desk, reader }, createIssuedPackets(), path, undefined);

test("a page image is given to everybody while its unit is open", async () => {
  expect((await bytesFor("keeper"))?.mediaType).toBe("image/png");
  expect((await bytesFor("visitor"))?.mediaType).toBe("image/png");
});

test("the image of a restricted unit has no address for a visitor", async () => {
  await changeUnits(room.desk, room.open, [
    {
      id: unit,
      seen: null,
      change: (whole) => ({
        unit: { ...whole.unit, access: { restriction: "restricted", until: null, why: null } },
        type: "metadata modification",
        detail: "Restricted",
      }),
    },
  ]);
  expect(await bytesFor("visitor")).toBeNull();
  expect(await bytesFor("keeper")).not.toBeNull();
});

test("the image of a unit that was taken from view has no address any more", async () => {
  await room.handlers.withdrawUnits({ ids: [unit], why: "A double" });
  expect(await bytesFor("keeper")).toBeNull();
});
