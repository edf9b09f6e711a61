/**
 * What pages say that are no policies: error pages, captchas and the like, in the languages of the
 * archive's sources. Each pattern is held against one sentence at a time, or where it is `whole`,
 * against a whole passage.
 */
import type { CaptureStatus } from '../../../archive/types.ts';

export type FailedStatus = Exclude<CaptureStatus, 'ok'>;

export interface Sign {
  readonly status: FailedStatus;
  readonly says: RegExp;
  /** Only an error page says this of itself: no policy begins so. */
  readonly firm?: true;
  /** The pattern takes in a whole passage. */
  readonly whole?: true;
}

/** In order: where a page shows several, the first says best what it is. */
export const signs: readonly Sign[] = [
  // Captchas and gates that tell people from programs
  { status: 'captcha', says: /\b(?:complete|solve|enter|type|fill in) (?:the |this |a )?(?:following )?captcha\b|^\W{0,8}captcha\W{0,8}$|\b(?:verify|confirm|check(?:ing)? (?:if|whether|that)) (?:that )?you(?:['’]re| are) (?:(?:a )?human|not a (?:ro)?bot)\b|\bi(?:['’]m| am) not a robot\b|\bare you a (?:human|robot)\b/i },
  { status: 'captcha', firm: true, says: /\b(?:checking|verifying) your browser\b|^just a moment\b|\bddos protection by\b|\bunusual traffic from your\b|^pardon our interruption|^attention required!? ?\|/i },
  { status: 'captcha', firm: true, says: /vérification de (?:votre navigateur|sécurité en cours)|vérifi\w+ que vous (?:êtes humain|n['’]êtes pas un robot)|überprüf\w+ (?:ihren|ihres|deinen) browsers?|dass (?:sie|du) (?:ein mensch|kein (?:ro)?bot(?:er)?) (?:sind|bist)|comproba\w+ (?:tu|su) navegador|verifi\w+ que (?:eres|es) (?:un )?humano|verific\w+ (?:il tuo browser|che sei umano)|verifieer dat (?:u|je) een mens/iu },
  { status: 'captcha', says: /ロボットではありません|로봇이 아닙니다|人机验证|安全验证|我不是机器人|подтвердите, что вы не робот/iu },

  // Refused
  { status: 'access-denied', firm: true, says: /^(?:error:? )?access (?:is |was |has been )?(?:denied|forbidden|blocked)|^(?:error )?403\b(?:\W{1,8}forbidden)?\W{0,8}$|^forbidden\W{0,8}$|\byou(?:['’]ve| have) been blocked\b|\byou (?:don['’]t|do not) have (?:permission|authorization) to (?:access|view)\b|^\W{0,8}your (?:access|request|ip(?: address)?) (?:to this \w+ )?(?:has been|is|was) (?:denied|blocked)\b/i },
  { status: 'access-denied', firm: true, says: /\b(?:is |are )?(?:not|n['’]t|un)\s?(?:currently )?available (?:in|for|from) your (?:country|region|location|area)\b|pas (?:disponible|accessible) (?:dans|pour|depuis) (?:ce|votre) (?:pays|région)|in (?:ihrem|deinem) land (?:leider )?nicht verfügbar|no (?:está )?disponible en (?:tu|su) (?:país|región)|non (?:è )?disponibile nel (?:tuo|suo) paese|niet beschikbaar in (?:uw|jouw|je) (?:land|regio)|não (?:está )?disponível n[oa] (?:seu|sua) (?:país|região)/iu },
  { status: 'access-denied', firm: true, says: /^accès (?:refusé|interdit)|^zugriff (?:verweigert|gesperrt)|^acceso (?:denegado|prohibido)|^accesso negato|^toegang geweigerd|^acesso negado|^доступ (?:запрещ[её]н|ограничен)|アクセスが(?:拒否|制限)|액세스(?:가)? (?:거부|차단)|접근(?:이)? (?:거부|차단)|访问(?:被拒绝|受限)|拒绝访问/iu },
  { status: 'access-denied', says: /^you (?:must|need to|have to) (?:be logged in|log ?in|sign in)\b|^(?:please )?(?:log|sign) in (?:to|into) [^.]{1,40}to continue\b/i },

  // Moved
  { status: 'redirect', firm: true, says: /^(?:(?:you are being|we(?:['’]re| are)) )?redirect(?:ing|ed)\b|^(?:30[1278] )?(?:object|moved|found|document) (?:moved|permanently|temporarily)\b|^the document has moved\b/i },
  { status: 'redirect', says: /\bif (?:you are|this page does|your browser does)(?: not|n['’]t) (?:get )?(?:automatically )?redirect/i },
  { status: 'redirect', firm: true, says: /^(?:vous allez être |vous êtes |en cours de )?redirig\w+ vers|^redirection (?:en cours|vers)|^(?:sie werden|du wirst) (?:automatisch )?(?:weitergeleitet|umgeleitet)|^weiterleitung (?:zu|auf|nach)|^(?:redirigiendo|redireccionando|reindirizzamento|redirecionando)\b|リダイレクトして|正在跳转|перенаправление/iu },

  // Being worked on
  { status: 'maintenance', firm: true, says: /^(?:(?:site|scheduled|planned) )?maintenance(?: mode| page| en cours)?\W{0,8}$|\b(?:under(?:going)?|down for|carrying out|performing|currently in|for) (?:\w+ )?(?:scheduled |planned |routine )?maintenance\b|\b(?:site|store|page|website|shop) (?:is )?(?:currently |still )?under construction\b|^coming soon\W{0,8}$|\bwe(?:['’]ll| will) be (?:right )?back (?:soon|shortly)\b/i },
  { status: 'maintenance', firm: true, says: /\ben (?:cours de )?maintenance\b|\bpage de maintenance\b|site (?:web )?(?:est )?en (?:construction|travaux)|se refait une beauté|wartungsarbeiten|wird (?:derzeit|gerade|momentan) gewartet|wartungsmodus|\bim aufbau\b|en mantenimiento|en construcción|in manutenzione|in costruzione|(?:groot )?onderhoud (?:uit |aan )|onderhoudsmodus|em manutenção|em construção|технические работы|メンテナンス中|점검 중|(?:系统|網站|网站)?(?:正在)?维护中/iu },

  // Errors
  { status: 'error-page', firm: true, says: /^(?:http )?(?:error )?(?:code )?(?:40[0-9]|41[0-9]|42[0-9]|45[01]|50[0-9]|52[0-9])(?: error)?[.!]?$/i },
  { status: 'error-page', firm: true, says: /^(?:\W*(?:error )?\d{3}\W{1,8})?(?:page|file|content|url|document) (?:is |was |could |can)?(?:not|n['’]t) ?(?:be )?(?:found|available|exist)|\b(?:this|the|that|requested) (?:page|url|content|link|file)\b[^.]{0,60}(?:\b(?:not|cannot)|n['’]t|\bno longer) (?:be )?(?:found|available|exists?|displayed|located)\b|\b(?:can(?:not|['’]t|not seem to)|could(?: not|n['’]t)|unable to) (?:seem to )?(?:find|locate|load|display) (?:the|that|this) (?:page|file|url|resource)\b/i },
  { status: 'error-page', firm: true, says: /^\W{0,8}(?:\d{3}\W{1,8})?(?:(?:service|temporarily|site|website|page|server|this site|[\w.-]{1,60}\.[a-z]{2,10}) (?:is )?(?:currently |temporarily )?unavailable|bad gateway|gateway time-?out|internal server error|bad request|not found|too many requests|server error|application error|service (?:is )?(?:not )?available)\b/i },
  { status: 'error-page', says: /\b(?:this|the|requested) (?:page|site|website|service) (?:is|was) (?:currently |temporarily )?(?:unavailable|down|inaccessible)\b|\b(?:unexpected|unknown|technical|server|internal) error\b|\ban error (?:has )?occurr?ed\b|\bsomething (?:has gone|went) wrong\b|^(?:oops|whoops|uh[- ]oh)\b|\b(?:refresh|reload)(?:ing)? (?:this|the) page\b|\b(?:please )?try again (?:later|in a (?:few|moment))\b|\bthis account has been (?:suspended|disabled)\b|\bthis site can['’]t be reached\b/i },
  { status: 'error-page', firm: true, says: /\b(?:page|ressource)\b[^.]{0,60}(?:introuvable|n['’]existe (?:pas|plus)|n['’]a pas (?:pu être|été) trouvée?|n['’]est (?:pas|plus) disponible)|^erreur (?:\d{3}|serveur|interne)|(?:seite|datei)\b[^.]{0,60}(?:nicht (?:gefunden|verfügbar|vorhanden|aufrufbar)|existiert nicht)|página\b[^.]{0,60}(?:no (?:se ha |fue |ha sido )?(?:encontrad[ao]|encontrar|existe|está disponible)|não (?:foi )?(?:encontrada|existe|está disponível))|pagina\b[^.]{0,60}(?:non (?:è stata )?(?:trovata|esiste|è disponibile)|niet (?:gevonden|bestaat|beschikbaar)|bestaat niet)/iu },
  { status: 'error-page', firm: true, says: /страниц\p{L}* не (?:найден|существует)|(?:nie (?:została )?znalezion\w+ strony|strona nie (?:została znaleziona|istnieje))|sayfa bulunamadı|sidan (?:kunde inte )?hitta(?:de)?s|siden (?:blev )?ikke (?:fundet|funnet)|ページ(?:が|は)(?:見つかりません|存在しません|ありません)|お探しのページ|페이지를 찾을 수 없|존재하지 않는 페이지|(?:页面|頁面|网页|網頁)(?:不存在|未找到|无法(?:找到|访问|显示)|找不到)|找不到(?:该|您|此)?[^。]{0,10}(?:页面|頁面)|ไม่พบหน้า|الصفحة غير موجودة/iu },
  { status: 'error-page', says: /^erreur\W{0,8}$|^fehler\W{0,8}$|^error\W{0,8}$|une erreur (?:est survenue|s['’]est produite)|réessayer (?:plus tard|ultérieurement)|(?:ein|unerwarteter) fehler (?:ist )?aufgetreten|(?:versuchen sie es|versuche es) (?:bitte )?(?:später|noch ?einmal)|(?:ha ocurrido|se ha producido) un error|inténtalo de nuevo más tarde|si è verificato un errore|riprova più tardi|er is (?:een fout|iets) (?:opgetreden|misgegaan)|ocorreu um erro|tente novamente mais tarde/iu },

  // Nothing there yet
  { status: 'loading', whole: true, says: /^(?:page |content |please wait\W{1,8})?(?:loading|chargement(?: en cours)?|(?:seite |inhalt )?(?:wird geladen|lädt|laden)|cargando|caricamento(?: in corso)?|carregando|bezig met laden|wczytywanie|ładowanie|загрузка|yükleniyor|読み込み中(?:です)?|ロード中|로딩 ?중|로드 중|加载中|正在加载|載入中)\s{0,4}[.…。]{0,8}$/iu },
  { status: 'loading', says: /\b(?:enable|activate|turn on|requires?|needs?) (?:the use of )?java ?script\b|\bjava ?script (?:is|to be|has been|must be|needs to be) (?:disabled|enabled|required)\b|activer (?:le )?java ?script|java ?script (?:zu )?aktivier|habilit\w+ java ?script|abilit\w+ java ?script/iu },

  // Another page than the document's
  { status: 'no-policy', says: /\bthis domain (?:name )?(?:is|may be) (?:for sale|parked|available)\b|\bbuy this domain\b|\bdomain (?:has )?expired\b|^index of \/|^welcome to nginx|^it works!?$|^apache2? (?:\w+ )?default page/i },
]; // prettier-ignore
