const FRENCH = `
  hmm: euh, heu, hum, ben, bah, oh, ah
  okay: d'accord, alors, donc, bien, très bien, parfait, c'est noté, noté, allez y, je vous écoute
  yes: oui, ouais
  right: voilà
  and: et
  then: puis, ensuite
  comma: virgule
  space: espace
  thanks: merci
  you: vous
  please: s'il vous plaît, s'il vous plait, s'il te plaît
  dash: tiret, tiret du six, moins
  hyphen: trait d'union
  underscore: tiret bas, tiret du bas, souligné
  dot: point
  at: arobase, arrobase, arobas, arobaz, a commercial
  is: est
  it's: c'est
  my: mon, ma, mes
  your: votre, vos, ton, ta
  our: notre, nos
  his: son, sa
  the: le, la, les
  to: à, au, aux
  on: sur
  in: dans, en
  or: ou
  for: pour
  with: avec
  under: sous
  use: utilisez, utiliser
  write: écrivez, écrire
  send: envoyez, envoyer
  address: adresse, l'adresse, courriel, mél, l'e mail
  have: ai, j'ai, avez
  january: janvier, janv
  february: février, fevrier, févr
  march: mars
  april: avril, avr
  may: mai
  june: juin
  july: juillet, juil
  august: août, aout
  september: septembre
  october: octobre, oct
  november: novembre, nov
  december: décembre, decembre, déc
  euros: euro, euros, balles
  cents: centime, centimes, cents
  dollars: dollar, dollars, piastres
  pounds: livre, livres
  chf: franc, francs
  percent: pour cent, pourcent
  people: personne, personnes, gens
  customers: client, clients
  calls: appel, appels
  items: article, articles, pièces, exemplaires
  points: points
  seconds: seconde, secondes
  minutes: minute, minutes
  hours: heure, heures
  days: jour, jours
  weeks: semaine, semaines
  months: mois
  years: an, ans, année, années
  kilometres: kilomètre, kilomètres, bornes
  metres: mètre, mètres
  litres: litre, litres
  kwh: kilowattheures, kilowatt heures
  megabytes: méga, mégas, mégaoctets, mo
  gigabytes: giga, gigas, gigaoctets, go
  billion: milliard, milliards
  security code: cryptogramme, code de sécurité, code secret, code confidentiel, code de vérification, code de validation, code de confirmation, code à usage unique, code reçu par sms
  digits on the back: chiffres au dos, chiffres derrière, chiffres au verso, numéro au dos, code au dos, numéros au dos
`

/** Words around numbers and addresses, as the English ones that say the same. */
export const IN_ENGLISH: ReadonlyMap<string, string> = new Map(
  FRENCH.trim()
    .split('\n')
    .flatMap((line) => {
      const [english = '', french = ''] = line.trim().split(': ')
      return french.split(', ').map((phrase) => [phrase, english] as const)
    }),
)
