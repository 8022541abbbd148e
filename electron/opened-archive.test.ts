import path from "node:path";
import { expect, test } from "vitest";
import { archiveAmong, archiveOf } from "./opened-archive";

const at = (...steps: string[]) => path.resolve("/letters", ...steps);

test("an archive is named by its folder or by the handle inside it", () => {
  expect(archiveOf(at("Port.carrel"))).toBe(at("Port.carrel"));
  expect(archiveOf(`${at("Port.carrel")}/`)).toBe(at("Port.carrel"));
  expect(archiveOf(at("Port.carrel", "open.carrel-archive"))).toBe(at("Port.carrel"));
  for (const other of ["Port.pdf", "carrel", "Port.carrel.zip"])
    expect(archiveOf(at(other))).toBeNull();
});

test("the last archive of a command line is opened, from the caller's folder; switches are not archives", () => {
  const words = ["--inspect=0", "A.carrel", ".", "sub/B.carrel", "--user-data-dir=/x"];
  expect(archiveAmong(words, at())).toBe(at("sub/B.carrel"));
  expect(archiveAmong(["--open", "."], at())).toBeNull();
});
