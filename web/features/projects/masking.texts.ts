import { texts } from '../../i18n/texts.js'

export const maskingTexts = texts({
  title: { en: 'What is masked', fr: 'Ce qui est masqué' },
  lead: {
    en: 'Masked words are replaced before anything judges or stores them, in calls analysed from now on. They cannot be brought back.',
    fr: 'Les mots masqués sont remplacés avant tout jugement et tout enregistrement, dans les appels analysés à partir de maintenant. Ils ne peuvent pas être rétablis.',
  },
  redact: { en: 'Mask personal data in transcripts', fr: 'Masquer les données personnelles' },
  redactHint: {
    en: 'Off, everything that was said is kept as it was said.',
    fr: 'Désactivé, tout ce qui a été dit est conservé tel quel.',
  },
  managersOnly: {
    en: 'Owners and admins change this.',
    fr: 'Les propriétaires et administrateurs peuvent le changer.',
  },
  apply: { en: 'Apply', fr: 'Appliquer' },
  saved: { en: 'What is masked was saved', fr: 'Les choix de masquage sont enregistrés' },
  kindCARD_NUMBER: { en: 'Card numbers', fr: 'Numéros de carte' },
  kindCARD_NUMBERHint: {
    en: 'Of credit and debit cards, also the last four digits where they are asked for.',
    fr: 'De cartes bancaires, et les quatre derniers chiffres quand ils sont demandés.',
  },
  kindCARD_EXPIRY: { en: 'Card expiry', fr: 'Expiration de la carte' },
  kindCARD_EXPIRYHint: {
    en: 'Month and year until which a card is valid.',
    fr: 'Mois et année de fin de validité d’une carte.',
  },
  kindCARD_CODE: { en: 'Card security code', fr: 'Cryptogramme de la carte' },
  kindCARD_CODEHint: {
    en: 'The three or four digits on a card, CVV or CVC.',
    fr: 'Les trois ou quatre chiffres au dos de la carte, CVV ou CVC.',
  },
  kindACCOUNT: { en: 'Bank accounts', fr: 'Comptes bancaires' },
  kindACCOUNTHint: {
    en: 'Account numbers, sort codes, routing numbers, IBANs.',
    fr: 'Numéros de compte, codes banque et guichet, IBAN.',
  },
  kindPHONE: { en: 'Phone numbers', fr: 'Numéros de téléphone' },
  kindPHONEHint: { en: 'Whole or in parts, spoken or written.', fr: 'Entiers ou en partie, dits ou écrits.' },
  kindEMAIL: { en: 'E-mail addresses', fr: 'Adresses e-mail' },
  kindEMAILHint: {
    en: 'Also spelled, as “jane dot doe at example dot com”.',
    fr: 'Même épelées, comme « marie point dupont arobase exemple point fr ».',
  },
  kindIDENTITY: { en: 'Identity numbers', fr: 'Numéros d’identité' },
  kindIDENTITYHint: {
    en: 'Social security, national insurance, tax, passport, driving licence and the like.',
    fr: 'Sécurité sociale, identifiant fiscal, passeport, permis de conduire et semblables.',
  },
  kindBIRTH_DATE: { en: 'Dates of birth', fr: 'Dates de naissance' },
  kindBIRTH_DATEHint: { en: 'Any other date stays.', fr: 'Toute autre date reste.' },
  kindADDRESS: { en: 'Addresses and postcodes', fr: 'Adresses et codes postaux' },
  kindADDRESSHint: {
    en: 'Street and house number, postcode or ZIP code.',
    fr: 'Rue et numéro, code postal.',
  },
  kindSECRET: { en: 'Passwords and security answers', fr: 'Mots de passe et réponses secrètes' },
  kindSECRETHint: {
    en: 'Passwords, PINs, codes sent by text, mother’s maiden name, first pet.',
    fr: 'Mots de passe, codes PIN, codes reçus par SMS, nom de jeune fille, premier animal.',
  },
  kindNAME: { en: 'Customer’s name', fr: 'Nom du client' },
  kindNAMEHint: {
    en: 'The agent’s name stays. A criterion on using the customer’s name then hears “[name]”.',
    fr: 'Le nom de l’agent reste. Un critère sur l’emploi du nom du client entend alors « [name] ».',
  },
  kindDIGITS: { en: 'Other long numbers', fr: 'Autres longs numéros' },
  kindDIGITSHint: {
    en: 'Five digits or more of which nobody says what they are. Amounts, times, years and versions stay.',
    fr: 'Cinq chiffres ou plus dont rien ne dit ce qu’ils sont. Montants, heures, années et versions restent.',
  },
})
