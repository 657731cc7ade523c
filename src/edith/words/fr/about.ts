import type { AboutWords } from '../../about/aboutWords.js'

const DAY = '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
const NUMBER =
  '(\\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quelques|vingt-quatre|quarante-huit)'
const UNIT = '(minute|heure|jour|semaine|mois)s?( ouvres| ouvrables)?'
const PART = '(matin|midi|apres-midi|soir|matinee|soiree)'
const MONTH = '(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)'
const WHEN = `(demain( ${PART})?|aujourd'hui|ce ${PART}|cet apres-midi|cette semaine|(la )?semaine prochaine|la fin (de la (journee|semaine)|du mois)|(${DAY})( prochain)?( ${PART})?|(le )?(\\d{1,2}|premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt)( ${MONTH})|\\d{1,2} ?(h|heures)|midi|ce soir)`

export const aboutWords: AboutWords = {
  reasons: [
    [
      /\b(je|on|nous) (vous |t')?(appel|telephon|contact)\w* (pour|parce|car|au sujet|a propos|concernant|suite|afin)\b|\bj'appel\w* (pour|parce|car|au sujet|a propos|concernant|suite)\b|\bje vous appelle\b/,
      5,
    ],
    [/\bc'est (pour|au sujet|a propos|concernant|par rapport)\b|\bla raison de mon appel\b/, 5],
    [
      /\b(je|j'|on|nous) ?(voudrai\w*|aimerai\w*|souhait\w*|veux|voulon\w*|voulai\w*|ai besoin|avons besoin|aurais besoin|cherche)\b/,
      3,
    ],
    [
      /\b(est-ce (que c'est|qu'il est) possible|est-ce que (je|vous) peu\w*|serait-il possible|pouvez-vous|pourriez-vous|je peux avoir|vous pouvez)\b/,
      2,
    ],
    [
      /\b(j'ai|on a|nous avons|il y a) (recu |toujours |encore )?(un|une|des) [a-z' ]*(probleme|souci|question|reclamation|facture|lettre|fuite|panne|erreur|bruit|prelevement)\b/,
      4,
    ],
    [
      /\b(ne |n'|pas |plus |jamais )(\w+ )?(marche|fonctionne|demarre|s'allume|recu|arrive|chauffe|charge|livre|ouvre|connect\w*|passe|repond|ete|pas|plus|rien)\b/,
      4,
    ],
    [
      /\b(casse\w*|panne|perdu\w*|vole\w*|abime\w*|defectueu\w*|erreur|retard|bloque\w*|refuse\w*|double|deux fois|trop|fuit|expire\w*|manque\w*|coupe\w*|augment\w*|debite\w*|facture\w*|eteint\w*|annule\w*)\b/,
      3,
    ],
    [
      /\b(resilier|annuler|rembours\w*|retourner|echanger|renouveler|reserver|changer|deplacer|commander|declarer|rendez-vous|reclamation|remplacer|reparer|modifier|signaler|devis)\b/,
      2,
    ],
    [
      /\b(quels?|quelles?|combien|a quelle heure|quand) [a-z' ]*(horaires|ouvert|ferm\w*|cout\w*|prix|delai|tarif)\b/,
      3,
    ],
    [/^(quels?|quelles?|quand|ou|combien|comment|pourquoi|est-ce|peut-on|puis-je)\b.*\?$/, 2],
  ],
  noReason:
    /^(bonjour|bonsoir|allo|oui|non|d'accord|ok|merci|tres bien|voila|euh|alors)[,.! ]*(madame|monsieur|merci|oui|bien sur)?[.!]?$|\b(je m'appelle|mon nom est|date de naissance|comment allez|vous m'entendez|c'est bien le service|je suis bien (chez|au)|qui est a l'appareil|en quoi puis-je|que puis-je)\b|^(c'est le|le numero est|mon (numero|code postal|adresse))\b/,
  promise: new RegExp(
    [
      "\\b(je|on|nous|il|elle|un \\w+|une \\w+|notre \\w+|mon \\w+|ma \\w+|le \\w+|la \\w+|quelqu'un) (vous |l'|le |la |lui |les )*(rappeller?ai|rappeler\\w+|rappelle\\b|enverr\\w+|envoie\\b|envoyons|recontacter\\w+|recontacte\\b|contacter\\w+|rembourser\\w+|tiendr\\w+|livrer\\w+|passer\\w*|passe\\b|viendr\\w+|fer(ai|a|ons|ont)\\b|transmet\\w*|adresser\\w+|appeler\\w+|ecrir\\w+|arriver\\w+|remplacer\\w+|reparer\\w+|crediter\\w+|verser\\w+|donner\\w+|mettr\\w+|prendr\\w+|reviens|revenons|tiens au courant|ser(a|ai|ons|ont) (la|chez vous|livre\\w*|rembourse\\w*|envoye\\w*|pret\\w*|credite\\w*|effectue\\w*|repare\\w*|traite\\w*))",
      "\\b(je|on|nous|il|elle|un \\w+|une \\w+|notre \\w+|le \\w+|la \\w+|ils) (vais|va|allons|vont) (vous |le |la |l'|les |lui )*(rappeler|envoyer|recontacter|contacter|rembourser|livrer|passer|venir|appeler|ecrire|adresser|transmettre|remplacer|reparer|tenir|crediter|intervenir|arriver)\\b",
      '\\bvous (le |la |les |en )?(recevrez|aurez|serez|allez (recevoir|avoir|etre)|devriez (recevoir|avoir)|verrez)\\b',
      `\\b(sera|seront|devrait|arrivera|arrive|interviendra) [a-z' ]*(sous|d'ici|avant|${DAY}|demain|dans)\\b`,
      '\\bje vous (le )?promets\\b',
    ].join('|'),
  ),
  noPromise:
    /\?|\b(si (vous|jamais|on|cela|ca|c'est)|peut-etre|pourrai\w*|ne (peux|peut|pouvons|pourra|pourrai|sera|serai|vais|va)|impossible|il faudra|vous devrez|vous allez devoir)\b|\b(je|on) (vais|regarde|vous) (\w+ )?(verifi\w*|regard\w*|voir|mets? en attente|mettre en attente|demander|passe (un|une|le|la|mon|ma|au)|transfer\w*|prendre vos|lire|noter|expliquer)\b|\bvous (aurez|allez avoir) besoin\b/,
  byWhen: new RegExp(
    `\\b(avant|d'ici|jusqu'a|au plus tard|pour|des) (a |le )?(${WHEN}|${NUMBER} ${UNIT})|\\b(sous|dans( les)?|d'ici)( (les |un delai de |environ )?)? ?${NUMBER}( (a|ou) ${NUMBER})? (prochaines )?${UNIT}|\\b(demain( ${PART})?|aujourd'hui|ce soir|cet apres-midi|ce matin|cette semaine|(la )?semaine prochaine|tout de suite|immediatement)\\b|\\b(le )?${DAY}( prochain)?( ${PART})?\\b|\\ble (\\d{1,2}|premier|quinze|vingt|dix)( ${MONTH})\\b|\\ba \\d{1,2} ?(h|heures)\\b`,
  ),
  followUp:
    /\b(rappel|recontact|recherche|enquete|dossier|reclamation|technicien|expert|plombier|reparateur|intervention|transmet|escalad|verifications?|tiens? au courant|tiendr\w+|reviens vers|reviendr\w+ vers|reviendrons|ticket|passera|viendra|interviendra|contacter)\w*/,
  done: /\b(j'ai|nous avons|on a|je viens de|je vous ai) (bien |deja |tout )?(\w+e|\w+er|\w+i|\w+is|\w+it|fait|mis|pris|remis|recu|pu|envoye|enregistre)\b|\bc'est (bien |tout )?(fait|bon|regle|annule|enregistre|note|modifie|reserve|commande|resilie|rembourse|confirme|valide|active|debloque|change|parti)\w*\b|\b(a|ont) (bien )?ete (\w+e)s?\b|\bvoila,? c'est\b/,
  refused:
    /\b(je|on|nous) ne (peux|peut|pouvons|pourrai|suis|sommes|fais|faisons) (malheureusement |vraiment )?(pas|rien|plus)\b|\b(ce |c'|ca |cela )?(n'est|n'est malheureusement|est) (pas|malheureusement pas|impossible|non) (possible|couvert\w*|rembours\w*|eligible|compris|disponible|prevu|garanti\w*|autorise\w*)\b|\bc'est (malheureusement )?impossible\b|\b(a|ete|est) (ete )?(refuse|rejete)e?s?\b|\bje peux pas\b|\baucune exception\b|\bhors garantie\b|\bnon remboursable\w*\b/,
  transferred:
    /\bje (vous |vais vous )(passe|passer|transfere|transferer|mets en relation|mettre en relation|oriente|bascule|redirige)\b(?! .*\?)|\bje vous mets en (relation|ligne)\b/,
  noNeed:
    /\b(faux|mauvais|tromp\w* de) numero\b|\b(plus|pas) besoin\b|\blaissez tomber\b|\bce n'est pas la peine\b|\bj'ai change d'avis\b|\b(ca|c'est|elle|il) (remarche|remarchait|est revenu\w*|vient d'arriver|est arrive\w*) *(tout seul|toute seule|la|maintenant)?\b|\bje (viens de|l'ai) (le |la |les )?(retrouv\w*|recevoir)\b|\bje vais le faire (en ligne|moi-meme)\b|\bca ne m'interesse pas\b|\bpas interesse\w*\b/,
  settled:
    /\b(ca|c'est|cela|il|elle) (re)?(marche|fonctionne|demarre|s'allume|est revenu\w*|est bon)\b|\bc'est (bon|parfait|tres bien|regle|note|tout|nickel|super|rassurant|clair)\b|\b(ca|cela) (me va|me convient|ira|repond a ma question|m'arrange)\b|\bje (vois|l'ai|la vois|le vois|comprends mieux)\b|\bparfait\b|\bc'est tout ce (que|qu'il)\b|\bje suis (rassure|soulage)\w*\b/,
  content: /^non(,? merci)?[.! ]*$|\b(merci|parfait|super|genial|tres bien|excellent)\b/,
  unsettled:
    /\b(inadmissible|inacceptable|pas (normal|acceptable|serieux)|scandaleu\w*|une honte|n'importe quoi|marre|ca ne (marche|m'aide|change|resout|va)|toujours (pas|rien)|porter plainte|reclamation|resilier|(aller|irai|vais) (voir )?(ailleurs|chez|a la concurrence)|je suis (tres )?(decu|mecontent)\w*|vous vous moquez|perte de temps|mediateur|avocat|responsable|laisse\w* tomber|ras le bol|pas satisfait\w*|ca sert a rien)\b/,
}
