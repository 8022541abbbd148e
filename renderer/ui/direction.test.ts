import { expect, test } from "vitest";
import { directionOf } from "./direction";

test.each([
  ["he", "rtl"],
  ["ar-EG", "rtl"],
  ["ku-Arab", "rtl"],
  ["yi", "rtl"],
  ["ku", "ltr"],
  ["ko", "ltr"],
  ["zh-Hant", "ltr"],
  ["not a tag", "auto"],
])("a text in %s runs %s", (language, direction) => expect(directionOf(language)).toBe(direction));
