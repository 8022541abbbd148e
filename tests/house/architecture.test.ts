import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const rooms = ["archive", "electron", "renderer"];

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** Runs dependency-cruiser with the house's rules in a folder. */
function cruise(folder: string): Cruise {
  const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = path.join(folder, ".dependency-cruiser.mjs");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, ...rooms, "--config", config, "--output-type", "json"],
    { cwd: folder, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Cruise;
}

function sourceFiles(): readonly string[] {
  return rooms
    .flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" }).map((file) =>
        path.join(room, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file));
}

test("imports follow the one allowed direction, in a house that was really read", () => {
  const files = sourceFiles();
  const { modules, summary } = cruise(root);
  expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)).toEqual(
    [],
  );
  // A parser that cannot read our TypeScript reports a clean, empty house; so count the rooms.
  const seen = new Set(modules.map(({ source }) => path.normalize(source)));
  expect(files.filter((file) => !seen.has(file))).toEqual([]);
});

/** One breach of each rule: the file, and what it imports. */
const breaches: Readonly<Record<string, readonly [file: string, imported: string]>> = {
  "model-knows-nobody": ["archive/model/a.ts", "../import/x"],
  "schemas-through-one-door": ["archive/model/b.ts", "zod"],
  "contract-speaks-only-nouns": ["archive/contract/a.ts", "../search/x"],
  "verbs-do-not-call-verbs": ["archive/import/a.ts", "../search/x"],
  "requests-reach-node-only-through-ports": ["archive/requests/a.ts", "../store/x"],
  "store-and-host-serve-ports": ["archive/store/a.ts", "../search/x"],
  "no-network-in-the-parser": ["archive/import/b.ts", "node:http"],
  "window-sees-types-and-pure-modules": ["renderer/a.ts", "../archive/store/x"],
  "archive-knows-no-window": ["archive/serve/a.ts", "../../electron/x"],
  "tests-are-not-shipped": ["electron/a.ts", "./testing/x"],
  "no-cycles": ["archive/cite/a.ts", "./a"],
};

interface Rule {
  readonly name: string;
  readonly comment: string;
}

async function houseRules(): Promise<readonly Rule[]> {
  const { href } = pathToFileURL(path.join(root, ".dependency-cruiser.mjs"));
  const { default: ruleSet } = (await import(href)) as { default: { forbidden: readonly Rule[] } };
  return ruleSet.forbidden;
}

test("every rule bites, and each says why it is there", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "carrel-house-"));
  for (const file of [".dependency-cruiser.mjs", "tsconfig.base.json"])
    cpSync(path.join(root, file), path.join(folder, file));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const room of [
    "archive/import",
    "archive/search",
    "archive/store",
    "electron",
    "electron/testing",
  ])
    write(`${room}/x.ts`, "export const x = 1;\n");
  for (const [file, imported] of Object.values(breaches))
    write(file, `import * as other from "${imported}";\nexport const seen = other;\n`);
  const broken = new Set(cruise(folder).summary.violations.map(({ rule }) => rule.name));
  expect([...broken].sort()).toEqual(Object.keys(breaches).sort());
  const rules = await houseRules();
  expect(rules.map(({ name }) => name).sort()).toEqual(Object.keys(breaches).sort());
  for (const { name, comment } of rules) expect(comment.length, name).toBeGreaterThan(20);
});
