import type { searching as en } from "../en/searching";

/** 검색어를 어떻게 이해했는가: 결과의 불확실함, 기호의 뜻, 조건마다 남은 수. */
export const searching: Readonly<Record<keyof typeof en, string>> = {
  "funnel.left": "{count, plural, =0 {없음} other {#건}}",
  "funnel.title": "조건마다 남은 문서",
  "funnel.without": "{clause} 없이 찾기",
  "hit.doubtful": "불확실하거나 보충한 글자에서만 찾음",
  "note.boost-bare": "^ 뒤에는 수가 있어야 합니다. 글자로 읽었습니다.",
  "note.bracket-alone": "괄호의 짝이 없거나 안이 비어 있어 글자로 읽었습니다.",
  "note.date-unread": "날짜로 읽을 수 없어 뺐습니다.",
  "note.double-sign": "잇달은 두 기호를 글자로 읽었습니다.",
  "note.fuzzy-bare": "~ 뒤에는 수가 있어야 합니다. 글자로 읽었습니다.",
  "note.fuzzy-wide": "두 글자까지만 다를 수 있어 ~2로 읽었습니다.",
  "note.list": "달리 뜻했을 수 있는 것",
  "note.name-blank": "쌍점 뒤가 비어 있어 낱말로 읽었습니다.",
  "note.operator-word":
    "낱말로 읽었습니다. +는 꼭 있어야 할 말, -는 빼는 말, OR는 둘을 잇는 말입니다.",
  "note.or-alone": "여기서는 잇는 것이 없어 낱말로 읽었습니다.",
  "note.quote-alone": "따옴표의 짝이 없어 글자로 읽었습니다.",
  "note.sign-alone": "기호만 있어 뺐습니다.",
  "note.star-alone": "*만으로는 모든 낱말이 맞으므로 뺐습니다.",
  "note.take": "이렇게 찾기:",
  "note.too-long": "이 부분은 읽지 못했습니다. 검색어는 128개까지입니다.",
  "note.unknown-name": "이런 이름의 항목이 없어 글자로 읽었습니다.",
  "note.value-unknown": "기록보관소에 있을 수 없는 값입니다.",
  "ran.certain.no": "맞은 곳이 모두 불확실하거나 보충한 글자인 것만.",
  "ran.certain.yes": "확실한 글자에서 맞은 것만.",
  "ran.dropped.brackets": "결과를 가리는 조건이라 괄호 밖에서만 쓸 수 있음",
  "ran.not": "{value} 제외",
  "ran.only": "조건: {values}.",
  "ran.part.must": "꼭",
  "ran.part.oneOf": "하나 이상:",
  "ran.part.without": "제외:",
  "ran.unlooked":
    "그런 글자가 있는 글 {count, plural, other {#건}}은 너무 많아 살피지 못하고 확실한 것으로 셌습니다.",
};
