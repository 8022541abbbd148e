import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";

const PAGE = 4096;

/** Resident memory of a process in bytes, null where this system does not tell. */
export async function residentMemory(
  pid: number,
  platform = process.platform,
): Promise<number | null> {
  if (platform === "linux") return fromProc(pid);
  if (platform === "win32")
    return bytesFrom("powershell.exe", [
      "-NoProfile",
      "-Command",
      `(Get-Process -Id ${String(pid)}).WorkingSet64`,
    ]);
  const kibibytes = await bytesFrom("ps", ["-o", "rss=", "-p", String(pid)]);
  return kibibytes === null ? null : kibibytes * 1024;
}

/** The second number of statm counts resident pages (proc(5)). */
async function fromProc(pid: number): Promise<number | null> {
  const statm = await readFile(`/proc/${String(pid)}/statm`, "utf8").catch(() => "");
  const pages = Number(statm.split(" ")[1]);
  return Number.isFinite(pages) ? pages * PAGE : null;
}

function bytesFrom(program: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    execFile(program, [...args], { timeout: 5000, windowsHide: true }, (error, stdout) => {
      const count = Number.parseInt(stdout.trim(), 10);
      resolve(error === null && Number.isFinite(count) ? count : null);
    });
  });
}
