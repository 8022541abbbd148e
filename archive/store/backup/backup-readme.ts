import type { BackupLabel } from "../../model/backup";

/** What a backup says to someone who has it and no Carrel. */
export function backupReadme({
  archive,
  folder,
  made,
}: Pick<BackupLabel, "archive" | "folder" | "made">): string {
  return `This file is a backup of an archive of Carrel.

Archive:  ${archive.title}
Made:     ${made} (UTC)

It is a zip in which nothing is compressed. The folder "${folder}" in it is the
whole archive as it was at that time; its own README.txt says how to read it
without Carrel. Unpack it with any program to look at it. With Carrel, restore
it (carrel restore): every byte is checked on the way.

backup.json says which state of the archive this is: "seq" and "head" are the
number and the SHA-256 of the last line of the archive's log.

이 파일은 Carrel 아카이브의 백업입니다. 압축하지 않은 zip이며, 안에 있는
"${folder}" 폴더가 그 시점의 아카이브 전체입니다. Carrel 없이 읽는 방법은 그
폴더의 README.txt에 있습니다. Carrel에서 복원하면 모든 바이트를 검사합니다.
`;
}
