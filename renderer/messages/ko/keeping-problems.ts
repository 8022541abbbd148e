import { says } from "./says";

const OTHER_DRIVE = "다른 드라이브를 고르십시오.";
const OTHER_BACKUP = "다른 백업을 쓰십시오.";

/** 백업과 복원에 관한 문제. */
export const keepingProblems = {
  "backup.archive-damaged": says(
    "기록보관소가 손상되어 백업하지 않았습니다. 앞서 만든 백업은 그대로 있습니다.",
    "기록보관소 전체를 검증하고, 앞선 백업이나 다른 사본으로 고친 다음 백업하십시오.",
  ),
  "backup.damaged": says(
    "백업이 손상되었습니다. 아무것도 복원하지 않았습니다.",
    "다른 백업을 쓰십시오. 없으면 남은 것만 복원하고(carrel restore --damaged) 나중에 고치십시오.",
  ),
  "backup.exists": says("그 이름의 파일이 이미 있습니다.", "다른 이름을 고르십시오."),
  "backup.gone": says(
    "마지막 백업이 두었던 곳에 없습니다.",
    "그 드라이브를 꽂거나 새로 백업하십시오.",
  ),
  "backup.hostile": says(
    "Carrel이 쓴 백업의 모양이 아닙니다. 아무것도 복원하지 않았습니다.",
    OTHER_BACKUP,
  ),
  "backup.inside": says(
    "백업할 곳이 기록보관소 안에 있습니다.",
    "그 밖의 곳, 되도록 다른 드라이브를 고르십시오.",
  ),
  "backup.newer-format": says(
    "더 새로운 Carrel이 쓴 백업입니다.",
    "그 판의 Carrel로 복원하십시오. zip이므로 다른 프로그램으로 풀 수도 있습니다.",
  ),
  "backup.no-folder": says(
    "그런 폴더가 없습니다.",
    "폴더를 먼저 만들거나, 드라이브를 꽂거나, 다른 곳을 고르십시오.",
  ),
  "backup.no-room": says(
    "디스크에 자리가 모자랍니다. 아무것도 쓰지 않았습니다.",
    `자리를 내거나 ${OTHER_DRIVE}`,
  ),
  "backup.none": says("이 컴퓨터에서 만든 백업이 없습니다.", "먼저 백업하십시오."),
  "backup.not-a-backup": says(
    "Carrel의 백업으로 읽을 수 없는 파일입니다.",
    "다른 파일을 고르십시오. 복사해 온 것이면 다시 복사하십시오. 끝이 잘렸을 수 있습니다.",
  ),
  "backup.not-as-written": says(
    "쓴 것을 다시 읽으니 다릅니다. 그 파일은 지웠으며 백업이 아닙니다.",
    `드라이브가 상했을 수 있습니다. ${OTHER_DRIVE}`,
  ),
  "backup.stopped": says("멈추었습니다. 남긴 것이 없습니다.", "언제든 다시 시작할 수 있습니다."),
  "store.away": says(
    "기록보관소가 지금 제자리에 없습니다.",
    "드라이브를 다시 꽂거나 폴더를 제자리에 돌려놓으십시오. 저장된 것은 그대로 있고, 초안은 이 컴퓨터에 남아 있습니다.",
  ),
  "store.overtaken": says(
    "여기서 열어 둔 사이에 다른 곳에서 이 기록보관소에 썼습니다. 이 변경은 저장하지 않았습니다.",
    "기록보관소를 닫고 다시 여십시오. 다른 곳에서 저장한 것이 나타나며, 변경은 다시 할 수 있습니다.",
  ),
  "restore.exists": says(
    "그 자리에 이미 무엇이 있습니다. 아무것도 복원하지 않았습니다.",
    "아직 없는 이름을 고르십시오. 있는 것은 덮어쓰지 않습니다.",
  ),
};
