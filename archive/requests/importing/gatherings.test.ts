import { expect, test } from "vitest";
import { gather } from "./gatherings";

const gathered = (...names: readonly string[]) =>
  gather(names.map((name) => ({ path: `/tmp/${name}`, name, bytes: 1 }))).map(({ file, pages }) =>
    [file.name, ...pages.map(({ name }) => name)].join(" < "),
  );

test("an image lies beside the text of its name, whatever the ending of either", () =>
  expect(gathered("a/f7r.JPG", "a/f7r.txt", "a/f8.tif", "a/F8.md")).toEqual([
    "a/f7r.txt < a/f7r.JPG",
    "a/F8.md < a/f8.tif",
  ]));

test("pages lie beside the text that they are pages of, in the order people count", () => {
  expect(gathered("x-10.jpg", "x-9.jpg", "x.txt")).toEqual(["x.txt < x-9.jpg < x-10.jpg"]);
  expect(gathered("x.txt", "x_p01.png", "x_p02.png")).toEqual(["x.txt < x_p01.png < x_p02.png"]);
  expect(gathered("x.txt", "x f. 7r.jpg", "x f. 7v.jpg")).toEqual([
    "x.txt < x f. 7r.jpg < x f. 7v.jpg",
  ]);
});

test("a page with a text of its own does not go to the whole", () =>
  expect(gathered("x.txt", "x-01.jpg", "x-02.jpg", "x-02.txt")).toEqual([
    "x.txt < x-01.jpg",
    "x-02.txt < x-02.jpg",
  ]));

test("an image without a text stands for itself; folders are not mixed", () =>
  expect(gathered("a/1.jpg", "b/1.txt", "a/2.jpg")).toEqual(["a/1.jpg", "b/1.txt", "a/2.jpg"]));

test("a year is no page number", () =>
  expect(gathered("dues.txt", "dues 1907.jpg", "dues 0007.jpg")).toEqual([
    "dues.txt < dues 0007.jpg",
    "dues 1907.jpg",
  ]));

test("of several texts with one name the richest takes the images", () =>
  expect(gathered("x.txt", "x.xml", "x.png")).toEqual(["x.txt", "x.xml < x.png"]));

test("names that differ only in how letters are composed are one", () =>
  expect(gathered("cafe\u0301.jpg", "caf\u00e9.txt")).toEqual(["caf\u00e9.txt < cafe\u0301.jpg"]));
