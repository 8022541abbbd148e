import { nameFiles } from "./name-file-problems";
import { naming } from "./name-problems";
import { editing } from "./edit-problems";
import { keptSets } from "./set-problems";
import { images } from "./image-problems";
import { keepingProblems } from "./keeping-problems";
import { importing } from "./import-problems";
import { packets } from "./packet-problems";
import { reviewing } from "./review-problems";
import { termProblems } from "./term-problems";
import { transcribing } from "./transcribe-problems";
import { says, type ProblemWords } from "./says";

const RELOAD = "페이지를 새로 고치십시오. 다른 판의 Carrel에서 온 페이지일 수 있습니다.";
const REPORT = "Carrel의 잘못입니다. 기록과 함께 알려 주십시오. 기록보관소는 바뀌지 않았습니다.";
const REPAIR = "기록보관소 전체를 검증한 다음, 다른 사본에서 되살리십시오.";
const RESTART = "Carrel을 다시 시작하십시오.";
const FREE_SPACE = "디스크에 자리를 내고 다시 해 보십시오.";
const STILL_THERE = "파일이 아직 있고 열 수 있는지 살핀 다음 다시 해 보십시오.";

const KEY = "열람실이 찍은 주소를 다시 여십시오.";

const doors = {
  "door.address": says("열람실에 그런 주소가 없습니다.", RELOAD),
  "door.foreign-page": says("다른 페이지에서 온 물음은 받지 않습니다.", KEY),
  "door.full": says("열람실이 가득 찼습니다.", "다른 창을 닫고 다시 해 보십시오."),
  "door.method": says("열람실이 물음을 받지 않았습니다.", RELOAD),
  "door.no-key": says("열람실에 들어올 열쇠가 없습니다.", KEY),
  "door.type": says("열람실이 물음을 받지 않았습니다.", RELOAD),
  "door.wrong-host": says("열람실의 주소가 아닙니다.", KEY),
  "door.wrong-token": says("열람실의 열쇠가 맞지 않습니다.", KEY),
  "door.too-large": says(
    "열람실이 브라우저에서 받기에는 너무 큰 파일입니다.",
    "데스크톱 창이나 carrel import로 들여오십시오.",
  ),
  "door.upload-failed": says("파일을 받지 못했습니다.", FREE_SPACE),
  "door.upload-name": says("받을 수 없는 파일 이름입니다.", "이름을 바꾸어 다시 보내십시오."),
  "job.cancelled": says("멈추었습니다.", "언제든 다시 시작할 수 있습니다."),
  "service.ended": says(
    "기록보관소 서비스가 멈추었습니다.",
    `저장되었다고 한 것은 그대로 있습니다. ${RESTART}`,
  ),
  "service.not-open": says("기록보관소 서비스가 열려 있지 않습니다.", RESTART),
  "carrel.fault": says(
    "Carrel이 이 일을 마치지 못했습니다.",
    "기록보관소는 바뀌지 않았습니다. 다시 해 보고, 또 그러면 알려 주십시오.",
  ),
};

const requests = {
  "catalogue.failed": says(
    "기록보관소는 온전하지만 목록이 마지막 변경을 받아들이지 못했습니다.",
    "목록을 다시 만드십시오. 기록보관소는 바뀌지 않습니다.",
  ),
  "cite.broken-style": says(
    "쓸 수 없는 인용 양식 파일입니다.",
    "CSL 1.0.2를 따르는 다른 .csl 파일을 고르십시오.",
  ),
  "cite.dependent-style": says(
    "다른 양식을 가리키기만 하는 파일입니다.",
    "가리키는 양식의 파일을 직접 고르십시오. Carrel은 아무것도 내려받지 않습니다.",
  ),
  "cite.unknown-style": says("모르는 인용 양식입니다.", "다른 인용 양식을 고르십시오."),
  "request.bad-answer": says("서비스의 답을 알아볼 수 없습니다.", REPORT),
  "request.bad-input": says("물음이 바르지 않습니다.", RELOAD),
  "request.bad-date": says(
    "알 수 없는 날짜입니다.",
    "연도(1907), 날짜(1907-11-16), 기간(1904/1911), 어림(1907~)처럼 적으십시오.",
  ),
  "request.no-holder": says(
    "소장 이력의 한 고리에 이름이 없습니다.",
    "누구인지 적거나 공백으로 바꾸십시오.",
  ),
  "request.no-list": says("그런 표지나 모음이 없습니다.", "목록에 있는 것을 고르십시오."),
  "request.no-highlight": says(
    "그런 강조가 없습니다.",
    "낱말을 다시 강조하십시오. 다른 창에서 지워졌을 수 있습니다.",
  ),
  "request.no-note": says("그런 메모가 없습니다.", "메모를 새로 쓰십시오."),
  "request.changed-meanwhile": says(
    "그 사이에 다른 사람이나 다른 창이 이 단위를 바꾸었습니다.",
    "지금 모습을 본 다음 다시 고치십시오.",
  ),
  "request.changed-since": says(
    "그 뒤에 다시 바뀌었으므로, 되돌리면 나중 변경을 잃습니다.",
    "나중 변경을 먼저 되돌리거나, 이전 판을 손으로 되살리십시오.",
  ),
  "request.not-withdrawable": says(
    "이 변경으로 만들어진 것은 여기서 거둘 수 없습니다.",
    "목록이 있는 곳에서 빼십시오.",
  ),
  "request.no-import": says("그런 들여오기가 없습니다.", "들여오기 목록에서 고르십시오."),
  "request.import-undone": says(
    "이 들여오기는 이미 거두었습니다.",
    "보고서에서 다시 들일 수 있습니다.",
  ),
  "request.import-not-undone": says(
    "이 들여오기는 거둔 적이 없습니다.",
    "아무것도 하지 않아도 됩니다.",
  ),
  "request.nothing-to-undo": says("되돌릴 변경이 없습니다.", "아무것도 하지 않아도 됩니다."),
  "request.empty-place": says(
    "그 자리에 글이 없습니다.",
    "글을 다시 고르십시오. 판독이 바뀌었을 수 있습니다.",
  ),
  "request.no-actor": says(
    "누가 일하고 있는지 아직 모릅니다.",
    "기록보관소의 이력에 남길 이름을 적으십시오. 이 컴퓨터 밖으로 나가지 않습니다.",
  ),
  "request.no-archive": says("열린 기록보관소가 없습니다.", "기록보관소를 열거나 새로 만드십시오."),
  "request.no-excerpt": says("그런 발췌가 없습니다.", "그 글을 다시 발췌하십시오."),
  "request.no-reading": says(
    "이 문서에 그런 판독이 없습니다.",
    "문서를 다시 여십시오. 바뀌었을 수 있습니다.",
  ),
  "request.not-whole": says(
    "줄들이 두 글의 모든 문단을 담고 있지 않습니다.",
    "견주기를 다시 여십시오. 한쪽 글이 바뀌었을 수 있습니다.",
  ),
  "request.no-unit": says(
    "볼 수 있는 문서 가운데 그런 것이 없습니다.",
    "검색도구나 제목으로 찾아보십시오.",
  ),
  "request.not-allowed": says(
    "여기서는 읽기만 할 수 있습니다.",
    "데스크톱 창이나 carrel serve --write로 쓰기용으로 여십시오.",
  ),
  "request.unknown": says("모르는 물음입니다.", RELOAD),
  "request.unreadable": says("물음을 읽을 수 없습니다.", RELOAD),
  "search.number-not-new": says("검색 색인이 어긋났습니다.", "목록을 다시 만드십시오."),
  "search.other-layout": says(
    "검색 색인이 다른 판의 것입니다.",
    "목록을 다시 만드십시오. 색인은 기록보관소에서 다시 만들어집니다.",
  ),
};

const store = {
  "store.bad-change": says("바르지 않은 변경이라 쓰지 않았습니다.", REPORT),
  "store.broken-chain": says("이 기록보관소의 기록이 손상되었습니다.", REPAIR),
  "store.closed": says("기록보관소가 닫혔습니다.", "다시 여십시오."),
  "store.damaged": says("기록보관소의 파일 하나가 손상되었습니다.", REPAIR),
  "store.disk-full": says("디스크가 가득 차 쓰지 못했습니다.", FREE_SPACE),
  "store.exists": says(
    "같은 이름의 기록보관소가 이미 있습니다.",
    "다른 이름을 고르거나 있는 것을 여십시오.",
  ),
  "store.io": says("디스크가 잘못되었습니다.", "디스크를 살핀 다음 다시 해 보십시오."),
  "store.locked": says(
    "이 기록보관소는 다른 곳에서 쓰기용으로 열려 있습니다.",
    "그곳에서 닫거나, 여기서는 읽기용으로 여십시오.",
  ),
  "store.newer-format": says(
    "더 새로운 판의 Carrel로 쓴 기록보관소라 읽기용으로 열었습니다.",
    "바꾸려면 새 판의 Carrel을 설치하십시오.",
  ),
  "store.no-version": says("그런 판이 없습니다.", "있는 판 가운데 하나를 고르십시오."),
  "store.no-file": says("그런 파일이 없습니다.", "있는 파일과 판에서 고르십시오."),
  "store.no-folder": says(
    "기록보관소를 둘 폴더가 없습니다.",
    "폴더를 먼저 만들거나 다른 곳을 고르십시오.",
  ),
  "store.no-object": says(
    "이 기록보관소에 그런 객체가 없습니다.",
    "다른 기록보관소의 것이거나 주소가 틀렸을 수 있습니다.",
  ),
  "store.not-an-archive": says(
    "Carrel 기록보관소가 아닙니다.",
    "이름이 .carrel로 끝나는 폴더를 고르거나 새로 만드십시오.",
  ),
  "store.not-writable": says(
    "이 기록보관소의 잠금을 잡을 수 없어 읽기용으로 열었습니다.",
    "폴더에 쓸 수 있는지 살피십시오.",
  ),
  "store.other-archive": says(
    "이 기록보관소의 사본이 아닙니다.",
    "이 기록보관소의 사본 폴더를 고르십시오.",
  ),
  "store.poisoned": says(
    "저장하는 동안 디스크가 잘못되어 더는 쓰지 않습니다.",
    "기록보관소를 닫았다가 다시 여십시오. 저장되었다고 한 것은 온전합니다.",
  ),
  "store.read-only": says("읽기용으로 열린 기록보관소입니다.", "쓰기용으로 여십시오."),
  "store.source-changed": says(
    "읽는 동안 파일이 바뀌어 아무것도 저장하지 않았습니다.",
    "다시 해 보십시오.",
  ),
  "store.source-unreadable": says("저장할 파일을 읽지 못했습니다.", STILL_THERE),
  "store.verify-stopped": says("검증을 멈추었습니다.", "다시 시작하면 전체를 검증합니다."),
};

/** 서비스의 문제를 한국어로. */
export const problems: Readonly<Record<string, ProblemWords>> = {
  ...images,
  ...keepingProblems,
  ...importing,
  ...editing,
  ...keptSets,
  ...reviewing,
  ...transcribing,
  ...termProblems,
  ...doors,
  ...requests,
  ...nameFiles,
  ...naming,
  ...packets,
  ...store,
};
