import type { Speaker } from '../../../contract/transcript.js'
import type { TextSource } from '../../../edith/transcripts/textListening.js'

/** What a transcript was taken for. */
export function transcriptSource({ form, roles, speakers }: TextSource): string {
  const called = (role: Speaker) =>
    labelled(speakers).flatMap(({ label, speaker }) => (speaker === role ? [label] : []))
  const named = [
    ...rolesOf(called('AGENT'), 'the agent'),
    ...rolesOf(called('CUSTOMER'), 'the customer'),
    ...rolesOf(called('UNKNOWN'), 'unknown'),
  ]
  const who = `${named.join('; ')}, ${roles === 'FILE' ? 'as it says itself' : 'as the command says'}.`
  return `A transcript (${form}), judged without its sound.${roles === 'NOBODY' ? '' : ` ${who}`}`
}

/** What it does not say, and had to be assumed. */
export function transcriptGaps({ language, duration, roles, speakers }: TextSource): string[] {
  const labels = labelled(speakers).map(({ label }) => label)
  return [
    ...(roles !== 'NOBODY'
      ? []
      : labels.length > 0
        ? [
            `It does not say who is the agent, ${labels.join(' or ')}: whoever speaks is unknown. --agent LABEL tells.`,
          ]
        : ['It does not tell its speakers apart: whoever speaks is unknown.']),
    ...(language === 'ASSUMED'
      ? ['It does not say which language is spoken: taken as English. --language tells another.']
      : []),
    ...(duration === 'LAST_WORD'
      ? ['It does not say how long the call was: taken to end with its last word.']
      : []),
  ]
}

function labelled(speakers: TextSource['speakers']): { label: string; speaker: Speaker }[] {
  return speakers.flatMap(({ label, speaker }) => (label === null ? [] : [{ label, speaker }]))
}

function rolesOf(labels: string[], role: string): string[] {
  if (labels.length === 0) return []
  return [`${labels.join(', ')} ${labels.length === 1 ? 'is' : 'are'} ${role}`]
}
