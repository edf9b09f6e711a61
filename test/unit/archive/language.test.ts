import { describe, expect, test } from 'vitest';
import { languagesOf } from '../../../src/engine/language.ts';

const texts = {
  en: 'We keep the names of our members in a book, and the book stays in the cellar of the house for as long as you are a member.',
  fr: 'Nous conservons les noms de nos membres dans un livre, et le livre reste dans la cave de la maison aussi longtemps que vous êtes membre.',
  de: 'Wir bewahren die Namen unserer Mitglieder in einem Buch auf, und das Buch bleibt im Keller des Hauses, solange Sie Mitglied sind.',
  es: 'Guardamos los nombres de nuestros socios en un libro, y el libro se queda en el sótano de la casa mientras usted sea socio.',
  it: 'Conserviamo i nomi dei nostri soci in un libro, e il libro resta nella cantina della casa per tutto il tempo in cui siete soci.',
  nl: 'Wij bewaren de namen van onze leden in een boek, en het boek blijft in de kelder van het huis zolang u lid bent.',
  pt: 'Guardamos os nomes dos nossos sócios num livro, e o livro fica na cave da casa enquanto você for sócio da nossa associação.',
  pl: 'Imiona naszych członków zapisujemy w księdze, a księga pozostaje w piwnicy domu tak długo, jak długo należysz do stowarzyszenia.',
  ru: 'Мы записываем имена наших членов в книгу, и книга остаётся в подвале дома, пока вы состоите в нашем обществе.',
  ja: '会員のお名前は帳簿に記録し、会員である間は家の地下室に保管します。どなたにもお見せしません。',
  ko: '회원의 이름은 장부에 기록하며, 회원으로 계시는 동안 집의 지하실에 보관합니다. 누구에게도 보여 드리지 않습니다.',
  zh: '我们将会员的姓名记录在簿册中，在您作为会员期间，簿册一直保存在房屋的地下室里，不向任何人出示。',
  th: 'เราจดชื่อสมาชิกไว้ในสมุด และเก็บสมุดไว้ในห้องใต้ดินของบ้านตลอดเวลาที่ท่านเป็นสมาชิก',
  ar: 'نسجل أسماء أعضائنا في دفتر، ويبقى الدفتر في قبو المنزل ما دمت عضوا في جمعيتنا، ولا نعرضه على أحد من الناس.',
  id: 'Kami mencatat informasi pribadi anggota dalam sebuah buku, dan buku itu disimpan di rumah karena Anda adalah anggota layanan kami.',
};

const passages = (...all: string[]) => all.map((text, index) => ({ id: `p-${index}`, text }));

describe('the language of a policy', () => {
  test.each(Object.entries(texts))('is found: %s', (language, text) => {
    expect(languagesOf(passages(text))).toEqual({ document: language, passages: {} });
  });

  test('is that of most of its text, not of the menu that it begins with', () => {
    const menu = passages(
      'Español',
      'Français',
      'Acerca de nosotros',
      texts.es,
      texts.fr,
      texts.fr,
      texts.fr,
    );
    expect(languagesOf(menu).document).toBe('fr');
  });

  test('is found in a title alone', () => {
    expect(languagesOf(passages('Politique de confidentialité')).document).toBe('fr');
  });

  test.each([
    ['nothing', []],
    ['names', ['Kettle Ltd']],
    ['thirds', [texts.en, texts.fr, texts.de]],
  ])('is “und” for %s', (_, all) => {
    const { document, passages: others } = languagesOf(passages(...all));
    expect([document, others]).toEqual(['und', {}]);
  });
});

describe('passages in another language', () => {
  test('are told where they are sentences', () => {
    const all = passages(texts.fr, texts.fr, texts.en, texts.fr, texts.ko);
    expect(languagesOf(all)).toEqual({ document: 'fr', passages: { 'p-2': 'en', 'p-4': 'ko' } });
  });

  test.each([
    [
      'addresses',
      'Kettle Nederland B.V. Euro Business Center Keizersgracht 62, 1015CS Amsterdam Netherlands, kettle@teapots.example',
    ],
    [
      'logs',
      '123.45.67.89 - 25/Mar/2003 10:15:32 - http://www.teapots.example/search?q=cups - Chrome 112; OS X 10.15.7 - 740674ce2123e969',
    ],
    [
      'names of companies',
      'Kärnten Werbung Marketing & Innovationsmanagement Gesellschaft mit beschränkter Haftung | Oberösterreich Tourismus',
    ],
    ['short ones', 'Nous conservons les noms.'],
  ])('are not told of %s', (_, text) => {
    expect(languagesOf(passages(texts.en, texts.en, texts.en, text)).passages).toEqual({});
  });

  test('are not told between languages that only books tell apart', () => {
    const catalan =
      'Guardem els noms dels nostres socis en un llibre, i el llibre es queda al soterrani de la casa mentre en sigueu socis.';
    expect(languagesOf(passages(texts.es, texts.es, catalan)).passages).toEqual({});
  });
});
