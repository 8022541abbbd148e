import { homedir } from "node:os";
import path from "node:path";

/**
 * Where Carrel keeps catalogues, drafts and new archives: CARREL_HOME, else the system's place for an application's data. The
 * window, the reading room and the command line use the same.
 */
export function homeFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env["CARREL_HOME"]) return path.resolve(env["CARREL_HOME"]);
  if (platform === "win32") return path.join(env["LOCALAPPDATA"] ?? homedir(), "carrel");
  if (platform === "darwin")
    return path.join(homedir(), "Library", "Application Support", "carrel");
  return path.join(env["XDG_DATA_HOME"] ?? path.join(homedir(), ".local", "share"), "carrel");
}
