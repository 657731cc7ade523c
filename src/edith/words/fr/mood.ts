import type { MoodLexicon } from '../../measure/moodLexicon.js'
import { weighted } from '../weighted.js'
import { inflected } from './inflected.js'

// Written for calls, as the English one: "problème", "résilier", "perdu" and "panne" are what a call is about; "merci",
// "d'accord" and "désolé" are said whatever is felt. Without accents, as recognised and typed text may be.

const GOOD = {
  1: 'agreable aimable bon bien clair confortable content facile gentil interesse interessant mieux poli pratique rapide rapidement rassure rassurant satisfait serein simple soulage sympa sympathique utile',
  2: 'adorable apprecie apprecier chaleureux comble enchante efficace fiable heureux impressionne parfait parfaitement professionnel ravi reconnaissant reussi serviable super touche',
  3: 'adore excellent exceptionnel extraordinaire fabuleux fantastique formidable genial impeccable incroyable magnifique merveilleux',
}

const BAD = {
  1: 'agace agacant anxieux complique confus decourage dommage doute embetant embete ennuye ennuyeux fatigue fatigant genant impoli inquiet inquietude lent mal mauvais mecontent penible plainte stresse trompeur triste',
  2: 'absurde arnaquer bordel decu decevant deception degoute desagreable enerve exaspere exasperant fache frustre frustrant incapable incompetent inadmissible injuste insatisfait insupportable irrite lamentable marre mensonge menti mentez minable moque moquez nul pire ridicule stupide',
  3: 'abominable affreux aberrant arnaque catastrophe catastrophique cauchemar deplorable furieux honte honteux horrible ignoble inacceptable insultant intolerable menteur odieux revoltant scandale scandaleux scandalise voleur',
}

export const frenchMood: MoodLexicon = {
  words: inflected([...weighted(GOOD, 1), ...weighted(BAD, -1)]),
  phrases: [
    [/\bmerci (beaucoup|bien|infiniment|mille fois|a vous|pour [a-z' ]+)|\bmille mercis\b/g, 0],
    [/\b(pas|aucun|sans) (de )?(probleme|souci)\b|\bpas grave\b|\bpas la peine\b|\bn'ayez crainte\b/g, 0],
    [/\bpas (trop |si )?mal( du tout)?\b/g, 1],
    [/\b(bonne|tres bonne|excellente) (journee|soiree|fin|continuation|annee|semaine|matinee)\b/g, 0],
    [
      /\bbien (sur|entendu|recu|note|cordialement|que)\b|\bou bien\b|\beh bien\b|\bsi bien\b|\baussi bien\b/g,
      0,
    ],
    [/\b(c'est|est-ce|suis|parle) bien (a |au |aux |du |le |la |les |monsieur|madame|vous|ca|cela)/g, 0],
    [/\b(je )?veux bien\b|\b(j'|je |on |nous )?aimerai[a-z]*\b|\bbien vouloir\b|\bcombien\b/g, 0],
    [/\b(heureux|heureuse|ravi|ravie|content|contente) de vous (aider|assister)\b|\bavec plaisir\b/g, 0],
    [
      /\b(a la )?bonne (adresse|reference|heure|date|personne|ligne)\b|\b(le|du|un|au) bon (numero|de|service)\b/g,
      0,
    ],
    [/\bau mieux\b|\b(bon|ben|bah) (ben|bah|alors|courage)?\b(?= |,)/g, 0],
    [/\b(ca|cela) (me )?(fait|ferait) plaisir\b|\bsauv[a-z]+ la vie\b|\bun poids en moins\b/g, 2],
    [
      /\b(en ai|en avons|y en a|j'en ai) (plus qu'|vraiment )?(marre|assez)\b|\bras[- ]le[- ]bol\b|\bplein le dos\b/g,
      -3,
    ],
    [/\b(j'en|je n'en|on en) peux plus\b|\ba bout( de nerfs)?\b|\bhors de (moi|lui)\b|\bune honte\b/g, -3],
    [/\b(perdre|perte|perds|perdu) (de |mon |du |notre )?temps\b/g, -3],
    [
      /\bn'importe quoi\b|\bfoutag[a-z]+ de gueule\b|\bvous vous (moquez|foutez|fichez)\b|\bc'est une blague\b/g,
      -3,
    ],
    [/\b(pas|plus|jamais) (du tout )?(normal|acceptable|serieux|possible de continuer)\b/g, -2],
    [
      /\bparler a (un|votre|une|le|la) (responsable|superieur|superieure|manager|chef)\b|\blaiss[a-z]+ tomber\b/g,
      -2,
    ],
    [
      /\b(la |pour la |ca fait )(deuxieme|troisieme|quatrieme|cinquieme|trois|quatre|cinq|dix|enieme) fois\b/g,
      -1,
    ],
    [
      /\btoujours (pas|rien|en attente)\b|\bpersonne (ne )?(m'a |me |nous |n'a )?(rappel|repond|ecout|aid)[a-z]*\b/g,
      -1,
    ],
    [/\bplus jamais\b|\bchanger (de|d') ?(fournisseur|operateur|banque|assureur|assurance)\b/g, -1],
  ],
  courtesies: new Set(
    'a accord ah alors au aussi avec beaucoup bien bon bonjour bonsoir c ca d de entendu est et excellent genial impeccable infiniment j je l la le madame merci monsieur non note oh ok okay oui parfait plaisir plait revoir s si super sympa tout tres va vous voila'.split(
      ' ',
    ),
  ),
  negations: new Set('pas jamais rien aucun aucune sans ni guere ne n'.split(' ')),
  intensifiers: new Set(
    'tres vraiment si tellement extremement absolument totalement completement trop franchement profondement'.split(
      ' ',
    ),
  ),
  clauseEnd: /[.,;:!?]|\bmais\b/,
}
