import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FacsimileId, UnitId } from "../../model/ids";
import { drawnPng } from "../../packet/testing/drawn-png";
import { changeUnits } from "../../requests/editing/change-units";
import type { ImageDesk } from "../../requests/image-desk";
import { openImage } from "../../requests/open-image";
import { openDesk } from "../../requests/testing/open-desk";
import type { HandedOut } from "./backup-keeper";
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

const noBackups: HandedOut = { find: () => null };
const issuedNothing = { ...createIssuedPackets(), backups: noBackups };

/** Every rendition is there already: only the guard stands between it and who asks. */
const made = Uint8Array.of(0xff, 0xd8);
const images: ImageDesk = {
  tiles: () => Promise.reject(new Error("not asked")),
  print: () => Promise.reject(new Error("none")),
  rendition: () => Promise.resolve(made),
  tile: () => Promise.resolve(made),
  close: () => Promise.resolve(),
};
const renditions = ["/0/thumb.jpg", "/0/overview.jpg", "/0/0/0_0.jpg", "/3/12/40_7.jpg"];
const bytesFor = (reader: "keeper" | "visitor", rendition = "") =>
  findResource({ ...room.desk, images, reader }, issuedNothing, path + rendition, undefined);
const openFor = (reader: "keeper" | "visitor") =>
  openImage({ ...room.desk, images, reader })({
    job: randomUUID(),
    id: path.slice("/facsimile/".length) as FacsimileId,
    leaf: 0,
  });

test("a page image is given to everybody while its unit is open", async () => {
  expect((await bytesFor("keeper"))?.mediaType).toBe("image/png");
  expect((await bytesFor("visitor"))?.mediaType).toBe("image/png");
  for (const one of renditions)
    expect((await bytesFor("visitor", one))?.mediaType, one).toBe("image/jpeg");
  expect(await openFor("visitor")).toEqual({ tiles: null });
});

test("a rendition has one address and no other", async () => {
  for (const one of ["/", "/0", "/0/large.jpg", "/0/0/0_0.png", "/-1/thumb.jpg", "/0/../thumb.jpg"])
    expect(await bytesFor("keeper", one), one).toBeNull();
});

test("the image of a restricted unit has no address for a visitor, nor has a tile or a thumb of it", async () => {
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
  for (const one of ["", ...renditions]) {
    expect(await bytesFor("visitor", one), one).toBeNull();
    expect(await bytesFor("keeper", one), one).not.toBeNull();
  }
  await expect(openFor("visitor")).rejects.toMatchObject({ code: "request.no-image" });
  await expect(openFor("keeper")).resolves.toEqual({ tiles: null });
});

test("the image of a unit that was taken from view has no address any more", async () => {
  await room.handlers.withdrawUnits({ ids: [unit], why: "A double" });
  for (const one of ["", ...renditions]) expect(await bytesFor("keeper", one), one).toBeNull();
  await expect(openFor("keeper")).rejects.toMatchObject({ code: "request.no-image" });
});
