import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { carrel, startRoom } from "./harness/carrel-program";
import { findHit } from "./harness/find-hit";
import { hosts, readingRoom } from "./harness/hosts";
import { makeWorkplace, useDesk } from "./harness/workplace";

/** Flips a bit in an original of the archive, as a tired disk does. */
function damage(archive: string): void {
  const files = readdirSync(path.join(archive, "objects"), { recursive: true, encoding: "utf8" });
  const victim = files.find((file) => file.endsWith("transcription-1.txt"));
  const place = path.join(archive, "objects", victim!);
  const bytes = readFileSync(place);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  writeFileSync(place, bytes);
}

/** Flips a bit in an older line of the log, so that its chain no longer closes. */
function damageLog(archive: string): void {
  const log = path.join(archive, "log");
  const [first] = readdirSync(log).sort();
  const place = path.join(log, first!);
  const bytes = readFileSync(place);
  const middle = Math.floor(bytes.length / 3);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(place, bytes);
}

describe.each(hosts.filter(({ hasReadingOnly }) => hasReadingOnly))(
  "a room that only reads: $name",
  (host) => {
    const desk = useDesk(host, (at) => ({ archive: at.sample(), write: false }));

    test("it says why, and offers nothing that writes", async () => {
      const { page } = desk();
      await page.getByRole("region", { name: "Opened to read only." }).waitFor();
      expect(await page.getByRole("button", { name: "Import", exact: true }).isEnabled()).toBe(
        false,
      );
      expect(await page.getByLabel("Who is at the desk?").count()).toBe(0);
      await page.getByText("Read only", { exact: true }).waitFor();
      await page.getByRole("button", { name: "Read anyway" }).click();
      await page.getByRole("region", { name: "Opened to read only." }).waitFor({ state: "hidden" });
    });

    test("the service refuses what a page would write all the same", async () => {
      const answers = await desk().page.evaluate(async () => {
        const ask = (method: string, input: object) =>
          fetch("/rpc", {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ t: "q", i: "1", m: method, a: [input] }),
          }).then((answer) => answer.text());
        const upload = await fetch("/upload", {
          method: "POST",
          headers: { "content-type": "application/octet-stream", "x-carrel-name": "a.txt" },
          body: "x",
        });
        return [
          await ask("nameActor", { name: "Mallory" }),
          await ask("createArchive", { title: "Mine" }),
          String(upload.status),
        ];
      });
      expect(answers[0]).toContain("request.not-allowed");
      expect(answers[1]).toContain("request.not-allowed");
      expect(answers[2]).toBe("403");
    });

    test("reading, searching and citing work as before", async () => {
      const { page } = desk();
      await (await findHit(page, "inquiry adjourned", "adjourned")).dblclick();
      await page.getByRole("button", { name: "Copy", exact: true }).click();
      await page.getByRole("button", { name: "Copied" }).first().waitFor();
    });
  },
);

describe.each(hosts)("an archive in trouble: $name", (host) => {
  test("a damaged archive opens, and says which object is not as it was", async () => {
    const at = makeWorkplace();
    const archive = at.sample();
    damage(archive);
    const { page, close } = await host.open(at.folder, { archive });
    try {
      await page.getByRole("button", { name: /not verified yet$/ }).click();
      await page.getByRole("button", { name: "Verify now" }).click();
      await page.getByRole("heading", { name: /objects is not as it was/ }).waitFor();
      await page
        .getByRole("main")
        .getByText(/transcription-1\.txt has changed/)
        .waitFor();
      await page.getByRole("button", { name: "Some objects need attention" }).waitFor();
    } finally {
      await close();
      at.remove();
    }
  });

  test("a log that was changed opens to read only, and the page says at once what is wrong", async () => {
    const at = makeWorkplace();
    const archive = at.sample();
    damageLog(archive);
    const { page, close } = await host.open(at.folder, { archive });
    try {
      const band = page.getByRole("region", { name: "Opened to read only." });
      await band.getByText(/log/).waitFor();
      await band.getByRole("button", { name: "Show what is wrong" }).waitFor();
      expect(await page.getByRole("button", { name: "Import", exact: true }).isEnabled()).toBe(
        false,
      );
    } finally {
      await close();
      at.remove();
    }
  });

  test("a second writer reads, and is told who holds the archive", async () => {
    const at = makeWorkplace();
    const archive = at.sample();
    const holder = await startRoom(at.home, "carrel.js", "serve", archive, "--write");
    const { page, close } = await host.open(at.folder, { archive });
    try {
      const band = page.getByRole("region", { name: "Opened to read only." });
      await band.getByText(new RegExp(`\\b${holder.process.pid}\\b`)).waitFor();
      expect(await page.getByRole("button", { name: "Import", exact: true }).isEnabled()).toBe(
        false,
      );
    } finally {
      await close();
      await holder.stop();
      at.remove();
    }
  });
});

test("a room whose process is killed says so in the page, and loses nothing", async () => {
  const at = makeWorkplace();
  const archive = at.sample();
  const room = await startRoom(at.home, "carrel.js", "serve", archive, "--write");
  const reader = await readingRoom.open(path.join(at.folder, "reader"), {});
  try {
    await reader.page.goto(room.url);
    await reader.page.getByRole("option").first().waitFor();
    await room.stop("SIGKILL");
    await reader.page.getByRole("searchbox", { name: "Search the archive" }).fill("fog");
    await reader.page.getByRole("alert").first().waitFor();
    expect(carrel(at.home, "verify", archive).status).toBe(0);
  } finally {
    await reader.close();
    at.remove();
  }
});
