import { ArchiveError } from "../../model/archive-error";

const LONGEST_NAME = 1024;
const DEEPEST = 16;

/**
 * The folders and the file that an uploaded file's name leads through, relative to the upload's own folder.
 * @param encoded the percent-encoded header `x-carrel-name`
 * @throws ArchiveError `door.upload-name` for a name that would lead elsewhere, or that no disk takes
 */
export function readUploadName(encoded: string | undefined): readonly string[] {
  const name = decode(encoded ?? "").normalize("NFC");
  const steps = name.split("/");
  const leadsElsewhere = steps.some((step) => step === "" || step === "." || step === "..");
  const hasSigns = /[\u0000-\u001f\u007f\\]/.test(name) || /^[a-z]:/i.test(name);
  const tooLong = name.length > LONGEST_NAME || steps.length > DEEPEST || steps.some(isLong);
  if (leadsElsewhere || hasSigns || tooLong) throw badName(name);
  return steps;
}

function isLong(step: string): boolean {
  return new TextEncoder().encode(step).length > 255;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return "";
  }
}

function badName(name: string): ArchiveError {
  return new ArchiveError(
    "door.upload-name",
    `A file may not be sent under the name ${JSON.stringify(name.slice(0, 80))}.`,
    "Rename the file and send it again.",
  );
}
