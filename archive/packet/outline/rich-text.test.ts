import { expect, test } from "vitest";
import { readRichText } from "./rich-text";

test("italics, raised letters and character references are read", () =>
  expect(readRichText("A &amp; B, <i>The <b>Fog</b></i> 2<sup>nd</sup> &#8220;x&#x201D;")).toEqual([
    { text: "A & B, ", face: "regular" },
    { text: "The ", face: "italic" },
    { text: "Fog", face: "bold" },
    { text: " 2", face: "regular" },
    { text: "nd", face: "regular", raise: "above" },
    { text: " “x”", face: "regular" },
  ]));

test("a title inside a title stands upright", () =>
  expect(readRichText("<i>On <i>Ondine</i></i>").map(({ face }) => face)).toEqual([
    "italic",
    "regular",
  ]));

test("other tags, loose signs and unknown references stand as they are", () =>
  expect(
    readRichText("a < b <script>x</script> &bogus; &#xFFFFFFF; </i>c")
      .map(({ text }) => text)
      .join(""),
  ).toBe("a < b <script>x</script> &bogus; &#xFFFFFFF; c"));
