import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string): string =>
  readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const notice = read("NOTICE");
const shipped = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };

test.each(Object.entries(shipped.dependencies))(
  "NOTICE names %s in the version that ships (%s)",
  (name, version) => {
    const line = notice.split("\n").find((one) => one.split(/[ ,()]+/u).includes(name));
    expect(line, name).toBeDefined();
    // The fonts are listed by family; their packages carry no version of the font.
    if (!name.startsWith("@expo-google-fonts/")) expect(line).toContain(` ${version}`);
  },
);

test("the licence is the Apache License 2.0, whole", () => {
  const licence = read("LICENSE");
  expect(licence).toMatch(/Version 2\.0, January 2004/);
  expect(licence).toMatch(/END OF TERMS AND CONDITIONS/);
});
