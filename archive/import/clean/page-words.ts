/** Words that blogs and newspapers put around a text, by what they do there. Each pattern must match a whole line. */
const whole = (...words: readonly string[]): RegExp => new RegExp(`^(?:${words.join("|")})$`, "iu");

/** A comment form's own words: nothing of the text stands beneath them. */
export const COMMENT_FORM = whole(
  "(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment|response)(?: to .{1,80})?\\.?(?: cancel reply)?",
  "cancel reply|join the (?:discussion|conversation)|be the first to comment.?|comments are closed\\.?|discussion about this post",
  "(?:log|sign) in to (?:comment|reply)|you must be logged in to post a comment\\.?|fill in your details below.{0,80}",
  "댓글\\s*(?:을\\s*)?(?:남기기|쓰기|달기|등록|작성|입력).{0,20}|의견\\s*(?:남기기|쓰기)|방명록",
  "(?:schreiben? sie )?(?:einen |deinen )?kommentar (?:schreiben|hinterlassen|verfassen|abgeben)|schreibe einen kommentar|antwort abbrechen",
  "(?:laisser|poster|ajouter|écrire|publier) un commentaire|annuler la réponse",
  "dej(?:a|ar) (?:un|una|tu) (?:comentario|respuesta)|publicar un comentario|deixe (?:um|uma) (?:comentário|resposta)|lascia un commento",
  "(?:оставить|добавить|написать) комментарий.{0,20}|отменить ответ|залишити коментар",
  "コメントを(?:書く|残す|投稿する?)|発表する|发表(?:评论|回复)|發表(?:評論|迴響|回覆|意見)|我要留言",
);

/** How many commented: the comments follow, if this is a page at all. */
export const COMMENT_COUNT = whole(
  "(?:no|one|\\d{1,4}) (?:comments?|responses?|replies|reply|thoughts?)(?: (?:on|to) .{1,100})?:?",
  "comments?(?: ?\\(\\d{1,4}\\))?:?|kommentare?(?: ?\\(\\d{1,4}\\))?:?|\\d{1,4} (?:kommentare?|commentaires?|comentarios?|commenti)",
  "댓글\\s*\\(?\\d{0,4}개?\\)?|комментари(?:и|ев)(?: ?\\(\\d{1,4}\\))?:?|\\d{1,4} комментари(?:й|я|ев)|コメント\\s*\\(?\\d{0,4}\\)?|评论\\s*\\(?\\d{0,4}\\)?|留言\\s*\\(?\\d{0,4}\\)?",
);

/** Buttons for passing a page on: sure by themselves. */
export const SHARE = whole(
  "share (?:this|on|via|with)\\b.{0,40}|share:|like this:|like loading\\.*|tweet(?: this)?|pin it|click to (?:share|email|print).{0,60}|email this(?: post)?|blogthis!",
  "(?:이 글 )?공유하기|공감\\s*\\d*|좋아요\\s*\\d*(?:개)?|구독하기|카카오스토리(?:에 공유)?|(?:페이스북|트위터)(?:에|으로)? ?공유(?:하기)?",
  "teilen mit:?|auf .{2,20} teilen|partager(?: sur .{2,20})?:?|compartir(?: en .{2,20})?:?|condividi(?: su .{2,20})?:?|поделиться(?: .{2,30})?:?|シェアする?|ツイートする?|分享到.{0,12}",
);

/** Names of the places that a page is passed on to: buttons only beside others. */
export const SHARE_PLACE = whole(
  "facebook|twitter|x|e-?mail|print|reddit|linkedin|pinterest|tumblr|pocket|whatsapp|telegram|skype|line|kakao ?talk|band|more|loading\\.*|페이스북|트위터|카카오톡|밴드|인쇄|вконтакте|одноклассники|はてなブックマーク|微博|微信",
);

/** Ways to other pages. */
export const NAVIGATION = whole(
  "skip to (?:main )?content|(?:main |primary )?menu|toggle navigation|search(?: for)?:?|post navigation|older posts?|newer posts?|← .{1,100}|.{1,100} →|« .{1,100}|.{1,100} »",
  "(?:previous|next)(?: (?:post|article|entry))?:? ?.{0,100}|back to top|read more\\.*|continue reading.{0,100}",
  "(?:이전|다음) ?글:? ?.{0,80}|목록(?:으로)?|본문 바로가기|메뉴|검색",
  "zum inhalt springen|(?:vorheriger|nächster) beitrag:? ?.{0,80}|aller au contenu|article (?:précédent|suivant):? ?.{0,80}|(?:entrada|articolo) (?:anterior|siguiente|precedente|successivo):? ?.{0,80}",
  "(?:предыдущая|следующая)(?: запись)?:? ?.{0,80}|(?:前|次)の記事:? ?.{0,80}|(?:上|下)一篇:? ?.{0,80}",
);

/** What stands at a page's foot: how it is filed, who made it, what else there is. */
export const PAGE_FOOT = whole(
  "(?:posted|filed) (?:in|under):? .{1,100}|(?:filed under|tagged|tags?|labels?|categor(?:y|ies)|topics?):? .{1,120}",
  "(?:archives|recent (?:posts|comments)|blogroll|meta|about me|contributors|search this blog|blog archive|popular posts|advertisements?|report this ad|privacy settings)",
  "(?:subscribe|follow|sign up)\\b.{0,80}|rss(?: feed)?|entries feed|comments feed|view my complete profile",
  "태그\\s*[:：]?\\s*.{0,80}|카테고리\\s*[:：]?.{0,60}|저작자\\s?표시.{0,60}|방문자수.{0,40}|최근에 (?:올라온|달린).{0,20}|광고",
  "schlagw(?:o|ö)rter:?.{0,80}|kategorien?:.{1,80}|étiquettes?:.{1,80}|catégories?:.{1,80}|etiquetas:.{1,80}|categorías?:.{1,80}|(?:тэги|теги|метки|рубрики?):.{1,80}|タグ[:：].{1,80}|カテゴリ[:：].{1,80}|标签[:：].{1,80}|分类[:：].{1,80}",
);

/** What only a page's foot says. */
export const PAGE_MAKER = whole(
  "(?:proudly )?powered by .{1,60}|(?:copyright|©|\\(c\\)) ?.{0,20}\\d{4}.{0,80}|.{0,60}all rights reserved\\.?|theme:? .{1,60} by .{1,40}|.{0,40}(?:blog|website) at wordpress\\.com\\.?",
  "(?:view|switch to) (?:mobile|desktop|full) (?:version|site)|privacy policy|terms of (?:use|service)|cookie (?:policy|settings)|impressum|datenschutz(?:erklärung)?|mentions légales|aviso legal|이용약관|개인정보\\s?처리방침|создано на .{2,30}|利用規約|プライバシーポリシー|隐私政策",
);
