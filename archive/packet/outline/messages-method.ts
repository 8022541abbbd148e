/** Words of the page that tells how the documents were searched for. */
export interface MethodMessages {
  readonly title: string;
  readonly intro: string;
  /** Of one search: its number and its words. */
  readonly heading: (number: number, words: string) => string;
  readonly everything: string;
  readonly when: string;
  readonly query: string;
  readonly narrowed: string;
  readonly ran: string;
  readonly found: string;
  readonly foundWords: (count: number, undated: number) => string;
  readonly state: string;
  readonly set: string;
  readonly digest: string;
}

const english: MethodMessages = {
  title: "How this was searched",
  intro:
    "Each search as it was asked and as it ran. The state of the archive is the digest of the last line of its log: the same query on the same state finds the same documents. The digest of a frozen set is the SHA-256 of its list of documents and their versions.",
  heading: (number, words) => `${String(number)}. ${words}`,
  everything: "Everything",
  when: "Searched",
  query: "Query",
  narrowed: "Narrowed by",
  ran: "What ran",
  found: "Found",
  foundWords: (count, undated) =>
    `${String(count)} ${count === 1 ? "document" : "documents"}, ${undated === 0 ? "none" : String(undated)} undated`,
  state: "State of the archive",
  set: "Frozen as",
  digest: "Digest of the set",
};

const korean: MethodMessages = {
  title: "검색한 과정",
  intro:
    "검색마다 물은 것과 실제로 찾은 것을 적었습니다. 기록의 상태는 기록 끝줄의 다이제스트입니다. 같은 상태에서 같은 검색식은 같은 문서를 찾습니다. 고정한 묶음의 다이제스트는 문서와 그 판의 목록을 SHA-256으로 셈한 값입니다.",
  heading: (number, words) => `${String(number)}. ${words}`,
  everything: "전부",
  when: "검색한 때",
  query: "검색식",
  narrowed: "좁힌 조건",
  ran: "실제로 찾은 것",
  found: "찾은 문서",
  foundWords: (count, undated) =>
    `${String(count)}건, 날짜 없는 것 ${undated === 0 ? "없음" : `${String(undated)}건`}`,
  state: "기록의 상태",
  set: "고정한 묶음",
  digest: "묶음의 다이제스트",
};

export const methodMessagesFor = (language: "en" | "ko"): MethodMessages =>
  language === "ko" ? korean : english;
