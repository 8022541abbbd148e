const words = (text: string) => text.trim().split(/\s+/);

/** Beginnings of the vocabularies, most frequent first; the rest is made of syllables. Ours, written for this benchmark. */
export const ENGLISH = words(`
  the of and to in a that is was for it with as be on by at from this which have not are but had his they an were been
  harbour office light lamp pilot boat ship keeper letter report station tide storm coast company government minister
  treaty trade port agent cargo captain signal telegram consul island channel repair money order account clerk engine
  north south east west morning night winter summer vessel anchor buoy wreck rescue survey chart depth fog bell tower
  stone timber iron copper rope sail engine coal oil glass lens wick barrel supply stores payment pension wage contract
  tender estimate drawing plan committee board council meeting minute resolution petition complaint inquiry evidence
  witness statement decision appeal court judge district province capital border railway bridge road customs duty
  revenue tax market price grain rice fish salt timber cotton silk paper ink seal stamp copy register archive`);
export const KOREAN = words(`
  등대 항구 배 도선사 선장 기록 보고 편지 사무소 정부 조약 무역 세관 항로 바다 섬 해안 폭풍 안개 신호 전보 영사 장관
  회의 결정 조사 증거 문서 목록 계약 요금 수리 석유 석탄 철도 시장 쌀 소금 종이 도장 봄 여름 가을 겨울 아침 밤`);
export const KOREAN_ENDINGS = words("은 는 이 가 을 를 에 에서 의 와 과 로 으로 도 만 까지 부터");
export const RUSSIAN = words(`
  и в на не что он с по это как к но его от из у за маяк гавань лоцман корабль капитан письмо отчёт контора порт
  договор торговля таможня море остров берег буря туман сигнал телеграмма консул министр совет заседание решение
  свидетель показание дело архив опись ремонт уголь масло стекло башня колокол зима лето ночь утро`);
export const RUSSIAN_ENDINGS = words("а у ом е ы ов ам ами ах ой ого ому ый ая ое ые");
/** Frequent characters, and words of two for the beginning of the vocabulary. */
export const HAN_CHARACTERS = [
  ..."的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市眼體別處總才場師書比住員九笑性通目華報立馬命張活難神數件安表原車白應路期叫死常提感金何更反合放做系計或司利受光王果親界及今京務制解各任至清物台象記邊共風戰干接它許八特覺望直服毛林題建南度統色字請交愛讓認算論百吃義科怎元社術結六功指思非流每青管夫連遠資隊跟帶花快條院變聯言權往展該領傳近留紅治決周保達辦運武半候七必城父強步完革深區即求品士轉量空甚眾技輕程告江語英基派滿式李息寫呢識極令黃德收臉錢黨倒未持取設始版雙歷越史商千片容研像找友孩站廣改議形委早房音火際則首單據導影失拿網香似斯專石若兵弟誰校讀志飛觀爭究包組造落視濟喜離雖壞兼集編寶談府拉黑且隨格盡劍講布殺微怕母調局根曾準團段終樂切級克精哪官示衝竟乎男舉客證苦照注費足尚食滿隊港燈塔船航鹽",
];
export const HAN = words(`
  港務 燈塔 領港 船長 報告 信件 政府 條約 貿易 海關 海岸 島嶼 風暴 濃霧 信號 電報 領事 部長 會議 決定 調查 證據
  文件 目錄 合同 費用 修理 石油 煤炭 鐵路 市場 大米 食鹽 紙張 印章 春天 夏天 秋天 冬天 早晨 夜間`);

export const LATIN_SYLLABLES = words(`
  ba be bi bo bra bri ca ce chi co cra da de di do dra du fa fe fi flo fra ga ge gi go gra ha he hi ho in ja ka ke ki
  ko kra la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po pra qua ra re ri ro ru sa se shi si so sta su ta te
  ti to tra tu va ve vi vo wa we wi wo ya ye zo`);
export const CYRILLIC_SYLLABLES = words(`
  ба бе бо ва ве во га го да де до жа же за зо ка ки ко ла ле ли ло лу ма ми мо му на не ни но ну па по пра ра ре ро
  ру са се со ста та те ти то тра ту фа ха хо ца че ша ще`);
export const HANGUL_SYLLABLES = [
  ..."가강개거건경고공관교구국군권금기김나남내농다단당대덕도동두라락량로류리마만명모목무문물미민바박반방배백법병보복본부북분비사산상서석선설성세소수순시식신실심아안양어업여역연영오옥왕용우운원월위유육은음의이인일임자작장재전점정제조종주중지직진집차창천철청체초촌출충치친칠타탄태토통판평포품풍하학한합해행향헌현형호홍화환황회후흥희",
];
