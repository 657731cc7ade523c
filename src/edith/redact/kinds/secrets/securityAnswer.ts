import { named } from '../../dialogue/named.js'
import type { Kind } from '../kind.js'
import { answered } from './answered.js'

const MAX_WORDS = 6
/** A question that nobody asks in ordinary talk. */
const OF_SECURITY = /maiden|security|pet's name|jeune fille|sécurité|secrète/

/** Ordinary talk holds a first car as well: only what answers the question counts, or is said to be the answer. */
export const securityAnswer: Kind = {
  named: named({
    en: `(?:mother's|mum's|mothers|mom's|your|my)? ?maiden name
      (?:name of )?(?:the |your |my )?(?:first|childhood|favou?rite|oldest|best|primary|elementary|secondary|high) (?:pet|school|teacher|car|colou?r|film|movie|book|food|team|football team|band|place|street|job|friend|nickname|holiday|song|singer|animal|dog|cat|concert|phone|author|writer|dish|flower|season|subject|sport|drink|actor|artist|toy|cartoon|hobby|poet)(?:'s)?(?: name)?(?: called)?
      (?:pet's|pets|dog's|cat's) name
      (?:place|city|town|village|country) (?:of birth|(?:you|i) (?:were|was) born(?: in)?|were you born(?: in)?)
      where (?:were you|you were|was i|i was) born
      security questions?
      (?:school|street) (?:did )?(?:you|i) (?:go to|went to|attend|grew up (?:on|in)|grow up (?:on|in))
      (?:father's|mother's|grandmother's|grandfather's|spouse's|partner's|sibling's) (?:middle |first )?name`,
    fr: `nom de (?:jeune fille|naissance)(?: de (?:votre|ma|la) mère)?
      (?:nom de )?(?:votre |mon |le |la |ma )?(?:premi[eè]re? |meilleure? )?(?:animal(?: de compagnie)?|chien|chat|école|voiture|professeur|institutrice|instituteur|ami|amie)(?: d'enfance| préférée?| primaire)
      (?:votre |mon |ma |le |la )?(?:premier animal(?: de compagnie)?|premier chien|premier chat|première voiture|première école|meilleur ami d'enfance)(?: s'appelait| s'appelle)?
      (?:couleur|film|plat|équipe|livre|chanteur|chanson|sport|auteur|fleur|saison|matière|acteur|actrice|jouet|dessert|héros|héroïne|chanson) préférée?
      (?:ville|lieu|commune|pays) de naissance
      où (?:êtes vous|vous êtes) née?
      question(?:s)? (?:de sécurité|secrète)
      (?:deuxième |second )?prénom de (?:votre|mon|ma) (?:père|mère|grand-mère|grand-père|conjoint)`,
  }),
  answers: (stretch, naming) =>
    naming.isAsked || OF_SECURITY.test(naming.cue)
      ? answered(stretch, naming, '[security answer]', MAX_WORDS)
      : [],
}
