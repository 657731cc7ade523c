import type { AppAudio, AudioFailure } from '../../../src/contract/app/audios.js'
import type { Locale } from '../../../src/contract/app/me.js'
import { looksLikeWords } from '../../../src/contract/recordings/looksLike.js'
import { noConversationWords, scoredAnyway } from '../../../src/contract/recordings/noConversationWords.js'
import { nothingUnderstood } from '../../../src/contract/recordings/nothingUnderstood.js'
import { languageName } from '../../i18n/format.js'

type Failed = Pick<AppAudio, 'errorMessage' | 'errorReason'> &
  Partial<Pick<AppAudio, 'heardLanguage' | 'looksLike'>>

/** What is kept of a failure is an English sentence, with its figures, and the reason, which French words follow from. */
export function failureWords(
  { errorMessage, errorReason, heardLanguage, looksLike }: Failed,
  locale: Locale,
): string | null {
  if (locale === 'en' || errorMessage === null) return errorMessage
  if (errorReason === 'NOT_AUDIO' && looksLike) return looksLikeWords(looksLike, locale)
  // The command is the same in every language.
  const [command] = (errorReason === 'NO_MODEL' && /ccr models add [\w.-]+/.exec(errorMessage)) || []
  if (command) return `${FRENCH.NO_MODEL} Sur le serveur, « ${command} » l’ajoute.`
  if (errorMessage === nothingUnderstood.en) return nothingUnderstood.fr
  if (errorReason === 'OTHER_LANGUAGE') return otherLanguage(errorMessage, heardLanguage ?? null)
  if (errorReason === 'NO_CONVERSATION') return noConversation(errorMessage)
  return errorReason ? FRENCH[errorReason] : UNKNOWN
}

function otherLanguage(message: string, heard: string | null): string {
  const [, speech, worded] = /of ([\w ]+) of speech ([\w ]+) gave words/.exec(message) ?? []
  return [
    FRENCH.OTHER_LANGUAGE,
    ...(heard ? [`Langue reconnue : ${languageName(heard, 'fr')}.`] : []),
    ...(speech ? [`Sur ${speech} de parole, ${worded} ont donné des mots.`] : []),
  ].join(' ')
}

function noConversation(message: string): string {
  const known = Object.values(noConversationWords).find(({ en }) => message.startsWith(en))
  return known ? `${known.fr} ${scoredAnyway.fr}` : FRENCH.NO_CONVERSATION
}

const FRENCH: Record<AudioFailure, string> = {
  NOT_AUDIO:
    'Ce fichier n’est pas un enregistrement que nous savons lire. Envoyez du WAV, MP3, M4A, AAC, OGG, Opus, FLAC, WebM, AMR ou GSM.',
  NO_AUDIO_STREAM: 'Ce fichier ne contient aucun son. Si c’est une vidéo, exportez-la avec sa piste audio.',
  SILENT:
    'Personne ne parle dans cet enregistrement. Vérifiez que c’est le bon fichier et que l’enregistreur entend les deux côtés.',
  TOO_SHORT: 'Cet enregistrement est trop court pour être évalué.',
  TOO_LONG:
    'Cet enregistrement est plus long que ce que ce serveur accepte. Découpez-le en parties plus courtes et envoyez celles-ci.',
  DAMAGED:
    'Ce fichier est endommagé ou a été coupé en chemin. Exportez-le de nouveau depuis sa source et renvoyez-le.',
  INCOMPLETE:
    'Ce fichier est endommagé ou a été coupé en chemin : seule une partie est lisible. Envoyez-le entier, ou faites analyser ce qui est là.',
  OTHER_LANGUAGE:
    'Cet enregistrement est dans une autre langue que celle de son projet. Déplacez-le vers un projet dans sa langue, ou faites-le analyser quand même.',
  NO_CONVERSATION:
    'Cet enregistrement n’est pas une conversation : une messagerie, un serveur vocal, une seule personne ou trop peu de mots. Faites-le analyser quand même si c’en est une.',
  TOO_COSTLY:
    'Ce fichier demande bien plus de temps ou de mémoire à décoder qu’un enregistrement de sa taille. Convertissez-le en WAV ou MP3 et renvoyez-le.',
  NO_MODEL:
    'Ce serveur n’a pas de modèle de reconnaissance vocale pour la langue du projet : demandez-en un à son administrateur, puis réessayez.',
  CRASHED:
    'L’analyse de cet enregistrement a été commencée plusieurs fois et s’est interrompue à chaque fois. Il est peut-être endommagé : enregistrez-le dans un autre format et envoyez celui-ci, ou réessayez.',
  ERROR:
    'L’analyse a échoué à cause d’une erreur du serveur, et non de l’enregistrement. Réessayez ; si elle échoue encore, l’exploitant en trouvera la cause dans le journal du processus d’analyse.',
  LOST: 'L’enregistrement n’est plus dans le stockage. Envoyez-le de nouveau.',
}
/** Of a version whose reasons this one does not know. */
const UNKNOWN = 'L’analyse a échoué. Réessayez.'
