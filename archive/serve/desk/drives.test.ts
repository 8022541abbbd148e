import { expect, test } from "vitest";
import { driveOf, isDriveIn } from "./drives";

const root = { "/": 1, "/media": 1, "/srv": 1, "/srv/kim": 1, "/srv/kim/a.carrel": 1 };
const devices = (more: Readonly<Record<string, number>>) => (path: string) =>
  ({ ...root, ...more })[path] ?? null;

test("an archive's drive is the topmost folder on the same device", () => {
  const plugged = devices({
    "/media/blue": 7,
    "/media/blue/old": 7,
    "/media/blue/old/a.carrel": 7,
  });
  expect(driveOf("/media/blue/old/a.carrel", plugged)).toBe("/media/blue");
  expect(driveOf("/srv/kim/a.carrel", plugged)).toBe("/");
  expect(driveOf("/media/red/a.carrel", plugged)).toBeNull();
});

test("a drive is out when its folder is gone, and also when the folder stayed behind empty", () => {
  expect(isDriveIn("/media/blue", devices({ "/media/blue": 7 }))).toBe(true);
  expect(isDriveIn("/media/blue", devices({}))).toBe(false);
  expect(isDriveIn("/media/blue", devices({ "/media/blue": 1 }))).toBe(false);
  expect(isDriveIn("/", devices({}))).toBe(true);
});
