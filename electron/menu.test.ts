import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import type { DesktopCommand } from "../renderer/desktop-bridge";
import { labelsFor } from "./labels";
import { menuTemplate } from "./menu";

const english = labelsFor("en-GB");
const korean = labelsFor("ko-KR");

function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? items(item.submenu) : []),
  ]);
}

test("every label stands in English and in Korean, and no language falls back silently", () => {
  expect(Object.keys(korean)).toEqual(Object.keys(english));
  for (const label of Object.values(korean)) expect(label).toMatch(/\p{Script=Hangul}/u);
  expect(labelsFor("de-AT")).toBe(english);
});

test.each(["linux", "win32", "darwin"] as const)(
  "on %s each command is in the menu once",
  (platform) => {
    const told: DesktopCommand[] = [];
    let windows = 0;
    const all = items(
      menuTemplate(
        korean,
        platform,
        (command) => told.push(command),
        () => (windows += 1),
      ),
    );
    for (const item of all) (item.click as (() => void) | undefined)?.();
    expect(told.map((command) => command.kind).sort()).toEqual(
      ["export-packet", "help", "import", "manual", "new-archive", "open", "open-sample"].sort(),
    );
    expect(windows).toBe(1);
    const keys = all.map((item) => item.accelerator).filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
    expect(all.some((item) => item.role === "close")).toBe(true);
    expect(all.some((item) => item.role === "quit")).toBe(platform !== "darwin");
  },
);
