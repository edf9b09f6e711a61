/** Words of titles like “Online Privacy Policy” and “Politique de confidentialité”: no part of a name at its ends. */
const WORDS = new Set(
  (
    'online website web site our the your us we about home support legal privacy policy policies statement notice terms ' +
    'of use and & security information welcome to company contact help center centre cookie cookies data protection app ' +
    'agreement practices commitment personal rights rules general conditions service services user users version for on ' +
    'what is a an how this with in page copyright faq overview english print ' +
    'politique politiques de du des d la le les l confidentialite vie privee donnees personnelles protection charte et ' +
    'mentions legales declaration avis notice engagement regles informations utilisation conditions generales caractere ' +
    'personnel respect vos nos votre notre accueil securite sur a au aux en matiere traitement site internet ' +
    'datenschutz datenschutzerklarung datenschutzrichtlinie datenschutzrichtlinien datenschutzhinweise datenschutzhinweis ' +
    'datenschutzbestimmungen erklarung zum zur der die das und impressum agb nutzungsbedingungen hinweise unsere von fur ' +
    'politica politicas privacidad privacidade proteccion protecao datos dados personales pessoais aviso legal declaracion ' +
    'declaracao el los y e o os do da informativa sulla sul privacy dati personali della dei trattamento ' +
    'privacyverklaring privacybeleid privacystatement verklaring beleid het een en over ons'
  ).split(' '),
);

/** Whether a word is one of the trade's, whoever publishes the policy. Case and accents do not count. */
export function isTradeWord(word: string): boolean {
  return WORDS.has(
    word
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
  );
}
