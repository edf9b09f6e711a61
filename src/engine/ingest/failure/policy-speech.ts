/** Whether a sentence may belong to a policy: what keeps a text from being called failed. */
import { wordsOf } from '../../../archive/measure/words.ts';

/** Words about people's data, in the languages of the archive's sources and their neighbours. */
const DATA =
  /\b(?:privacy|personal(?:ly)?|cookies?|data|gdpr|daten|dat[oi]s?|personales|dados|pessoais|gegevens|persoonlijke|danych)\b|datenschutz|personenbezogen|privacidad|persoonsgegevens|personuppgift|personopplysning|personoplysning|persondata|privatliv|integritet|osobow|prywatno|confidentialité|vie privée|données|riservatezza|персональн|личн|конфиденц|конфіденц|поверителност|osobní|údaj|soukrom|adatvédel|személyes|tietosuoja|henkilötie|confidențialit|privasi|peribadi|pribadi|kişisel|gizlilik|riêng tư|cá nhân|dữ liệu|bảo mật|απορρήτ|προσωπικ|δεδομέν|פרטיות|אישי|מידע|個人情報|プライバシー|データ|개인정보|隐私|隱私|个人(?:信息|资料)|個人資料|数据|ข้อมูล|ความเป็นส่วนตัว|بيانات|خصوصية|حریم|गोपनीय|व्यक्तिगत|डेटा/iu;

/** Words that say what is done with it. */
const DONE =
  /\b(?:collect(?:s|ed|ing|ion)?|gather(?:s|ed)?|process(?:es|ing)? (?:your|personal|the data|data)|(?:we|not|never) (?:share|sell|disclose|rent|store|retain)|erheb(?:en|t|ung)|sammeln|speichern|verarbeit(?:en|et|ung)|collect(?:ons|ées?|er)|recueill\w+|recog(?:emos|ida)|recopil\w+|trat(?:amos|amiento)|raccog\w+|raccolt\w+|verzamel\w*|verwerk\w*|colet(?:amos|ados|ar)|recolh\w+)\b|собира|обрабат|збира|zbiera|shromažď|gyűjt|συλλέγ|thu thập|収集|수집|收集|เก็บรวบรวม|topla(?:r|n)|نجمع|एकत्र/iu;

/** Too short to say anything about data: a link, a button, the name of a page. */
const SENTENCE = 5;
const TITLE = 8;

/** The sentences of a passage; a passage without a full stop is one. */
export const sentencesOf = (passage: string): string[] =>
  passage.split(/(?<=[.!?])\s+|(?<=[。！？])/u);

/** A sentence that speaks of someone's data, as policies do and error pages with a cookie notice. */
export function speaksOfData(sentence: string): boolean {
  return (DATA.test(sentence) && wordsOf(sentence).length >= SENTENCE) || tellsWhatItDoes(sentence);
}

/** A sentence that says what is done with it, as only policies do. */
export const tellsWhatItDoes = (sentence: string): boolean => DONE.test(sentence);

/** Words that say something, as a title or the text of a link does not. */
export function isStatement(text: string): boolean {
  return /[.!。！]\s*$/u.test(text) || wordsOf(text).length > TITLE || tellsWhatItDoes(text);
}
