import path from "node:path";
import { expect, test } from "vitest";
import { importsOf, readSource, shippedFiles } from "./source-files";

/** The libraries that each pure room may use: one that is not here is a decision to write down first. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: ["zod", "edtf"],
  contract: ["zod"],
  import: [
    "chardet",
    "exifreader",
    "image-size",
    "mammoth",
    "mdast-util-from-markdown",
    "papaparse",
    "parse5",
    "@mozilla/readability",
    "linkedom",
    "saxes",
    "tinyld",
    "edtf",
    "zod",
  ],
  search: ["lunr", "lunr-languages"],
  cite: ["citeproc", "edtf", "saxes", "zod"],
  packet: ["bidi-js", "fontkit", "hyphen", "linebreak", "pako", "pdf-lib", "zod"],
  compare: ["diff"],
  export: ["papaparse"],
  fixity: [],
  requests: ["zod"],
  sample: [],
};
const nodeRooms = ["store", "host", "serve"];

test("every room of the archive is either pure or said to be Node's", () => {
  const rooms = new Set(shippedFiles("archive").map((file) => file.split(path.sep)[1]!));
  for (const room of rooms) {
    if (/\.ts$/.test(room)) continue;
    expect([...Object.keys(allowed), ...nodeRooms], room).toContain(room);
  }
});

test.each(Object.keys(allowed))("%s uses only its own libraries, and nothing of Node", (room) => {
  const files = shippedFiles("archive").filter((file) => file.split(path.sep)[1] === room);
  const used = files.flatMap((file) =>
    importsOf(readSource(file)).map((name) => `${name} in ${file}`),
  );
  const strange = used.filter((one) => !allowed[room]!.includes(one.split(" in ")[0]!));
  expect(strange).toEqual([]);
});

test("the parser's programs reach no network and no other program", () => {
  const parser = shippedFiles(path.join("archive", "host", "parser"));
  const reach = [...parser, ...shippedFiles(path.join("archive", "import"))]
    .flatMap((file) => importsOf(readSource(file)))
    .filter((name) =>
      /^(node:)?(http2?|https|net|dgram|tls|dns|child_process|worker_threads)$/.test(name),
    );
  expect(reach).toEqual([]);
});

test("imports are read as they are written", () => {
  const source =
    'import a from "zod/v4";\nimport "node:fs";\nexport * from "@scope/it/deep";\nawait import("parse5");\nimport b from "./own";';
  expect(importsOf(source)).toEqual(["zod", "node:fs", "@scope/it", "parse5"]);
});
