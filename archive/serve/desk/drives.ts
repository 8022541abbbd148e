import { statSync } from "node:fs";
import { dirname } from "node:path";

/** The number of the device that a path lies on; null where there is nothing. */
export type DeviceOf = (path: string) => number | null;

const deviceOnDisk: DeviceOf = (path) => {
  try {
    return statSync(path).dev;
  } catch {
    return null;
  }
};

/** The topmost folder of the drive that a path lies on: `/media/blue`, `E:\`, `/`; null where there is nothing. */
export function driveOf(path: string, deviceOf: DeviceOf = deviceOnDisk): string | null {
  const device = deviceOf(path);
  if (device === null) return null;
  let top = path;
  while (dirname(top) !== top && deviceOf(dirname(top)) === device) top = dirname(top);
  return top;
}

/** Whether that drive is there now: on some systems its folder stays behind, empty, on the drive above. */
export function isDriveIn(drive: string, deviceOf: DeviceOf = deviceOnDisk): boolean {
  const device = deviceOf(drive);
  if (device === null) return false;
  return dirname(drive) === drive || deviceOf(dirname(drive)) !== device;
}
