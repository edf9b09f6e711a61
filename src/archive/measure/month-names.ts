/** Months as policies write them: English, French, German, Spanish, Italian, Dutch and Portuguese. */
const NAMES: readonly string[] = [
  'january jan janvier janv januar jaenner janner janu enero ene gennaio gen januari janeiro',
  'february feb fevrier fevr fev februar febr febrero febbraio februari fevereiro',
  'march mar mars marz maerz mrz marzo maart mrt marco',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag mei maio',
  'june jun juin juni junio giugno giu junho',
  'july jul juillet juil juli julio luglio lug julho',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre setiembre settembre set setembro',
  'october oct octobre oktober okt octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec decembre dezember dez diciembre dic dicembre dezembro',
];

const months = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** The month that a word names, from 1 to 12, or nothing. Case and accents do not count. */
export function monthOf(word: string): number | undefined {
  return months.get(
    word
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
  );
}
