/** Names that Carrel itself gives to what lies in an archive: never a reader's. */
const OWN =
  /^(?:objects|log|staging|quarantine|extensions|content|[0-9a-f]{2}|v\d{1,6}|\d{6}\.jsonl|[a-z]{3}-[0-9a-hjkmnp-tv-z]{26}|0=ocfl(?:_object)?_1\.1|ocfl_layout\.json|0003-hash-and-id-n-tuple-storage-layout|config\.json|inventory\.json(?:\.sha512)?|archive\.json|README\.txt|reserve\.bin|lock\.(?:sqlite|json)|metadata\.json|original|transcription-\d{1,4}\.(?:txt|json))$/;

/** A path in an archive with `…` for every segment that Carrel did not name: a file that somebody put there may be called anything. */
export function ownPath(path: string): string {
  return path
    .split("/")
    .map((segment) => (OWN.test(segment) ? segment : "…"))
    .join("/")
    .slice(0, 300);
}
