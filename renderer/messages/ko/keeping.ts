import type { keeping as english } from "../en/keeping";

/** 백업, 복원, 복원 연습, 알림. */
export const keeping: { readonly [Key in keyof typeof english]: string } = {
  "keeping.title": "백업",
  "keeping.none": "이 기록보관소는 아직 백업이 없습니다",
  "keeping.last": "{day} {time}에 백업함",
  "keeping.lead":
    "백업은 기록보관소의 모든 것을 담은 파일 하나입니다. 어느 프로그램으로나 열 수 있는 zip이며, 모든 바이트를 다시 읽어 본 뒤에야 백업으로 칩니다. 다른 드라이브에 두십시오.",
  "keeping.where": "파일",
  "keeping.folder": "폴더",
  "keeping.size": "크기",
  "keeping.state": "그 뒤로",
  "keeping.unchanged": "새로 저장된 것이 없습니다",
  "keeping.changed": "기록보관소가 바뀌었습니다",
  "keeping.gone": "두었던 곳에 없습니다. 드라이브가 빠져 있을 수 있습니다",
  "keeping.drilled": "복원 연습",
  "keeping.drilled.ok": "{day}에 복원하여 견주어 봄",
  "keeping.drilled.bad": "{day}에 실패함",
  "keeping.drilled.never": "해 본 적 없음",
  "keeping.backUp": "백업하기…",
  "keeping.drill": "복원해 보기",
  "keeping.restore": "백업에서 복원…",
  "keeping.restore.lead":
    "백업은 지금 있는 것들 곁에 따로 하나의 기록보관소가 됩니다. 덮어쓰는 것은 없습니다.",
  "keeping.running.backup": "백업하고 다시 읽는 중",
  "keeping.running.restore": "복원하며 모든 바이트를 살피는 중",
  "keeping.running.drill": "버릴 폴더에 복원해 보는 중",
  "keeping.stop": "멈추기",
  "keeping.done.backup":
    "{name}: 객체 {objects, number}개를 쓰고 다시 읽어 모든 바이트를 검증했습니다.",
  "keeping.done.download":
    "Carrel이 검증한 사본은 이 컴퓨터에 남습니다. 브라우저가 받은 사본을 어디에 두는지는 Carrel이 알 수 없으니 잘 받았는지 확인하십시오.",
  "keeping.done.drill":
    "백업을 복원할 수 있습니다. 파일 {files, number}개에 든 객체 {objects, number}개의 모든 바이트를 백업에서, 그리고 사본에서 다시 살폈습니다. 마지막 사건 {seq, number}번이 이 기록보관소의 기록에 같은 다이제스트로 있습니다. 사본은 지웠습니다.",
  "keeping.done.foreign":
    "백업은 온전히 복원되지만 마지막 사건 {seq, number}번이 이 기록보관소의 기록에 없습니다. 다른 기록보관소이거나 이것의 다른 과거입니다. 새로 백업하십시오.",
  "keeping.remind": "바뀐 것이 있고 마지막 백업이 이보다 오래되면 알림",
  "keeping.days": "{days, number}일",
  "keeping.never": "알리지 않음",
  "keeping.due": "{day} 백업 뒤로 바뀜",
  "keeping.due.never": "백업한 적 없음",
  "keeping.fileName": "{archive} {day} 백업.zip",
  "keeping.megabytes": "{size}MB",
  "keeping.own":
    "브라우저가 저장한 파일 말고도, 열람실이 돌고 있는 컴퓨터에 이 사본이 하나 더 있습니다. 복원은 이것으로 해 봅니다. 가장 새것 하나만 둡니다.",
  "keeping.own.drop": "이 사본 지우기",
  "diagnostics.lead":
    "무언가 잘못되어 도움을 청할 때, 이 보고가 Carrel의 상태를 알려 줍니다. 판, 크기, 수, 빠른 검증, 최근 문제의 부호, 걸린 시간이 들어 있습니다. 글, 제목, 이름, 파일 이름, 경로는 들어 있지 않습니다. 먼저 여기에 보여 드리며, 직접 보내지 않는 한 어디로도 가지 않습니다.",
  "diagnostics.make": "보고 보기",
  "diagnostics.report": "문서가 들어 있지 않은 보고",
  "diagnostics.save": "보고 저장",
};
