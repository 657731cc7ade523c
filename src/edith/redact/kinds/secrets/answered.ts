import { freeAnswer } from '../../dialogue/freeAnswer.js'
import type { Stretch } from '../../dialogue/turn.js'
import type { Naming, Span } from '../kind.js'

/** "is bluebird", "for the portal is bluebird", never "is it bluebird". */
const TOLD = {
  en: /^(?:um |uh |er )*(?:(?:for|on|to|of|at)(?: \S+){1,4} )?(?:is|was|it's|that's|would be|:)(?! (?:it|that|there|he|she|this)\b)/,
  fr: /^(?:euh )*(?:(?:pour|sur|de|du)(?: \S+){1,4} )?(?:est|c'est|était|c'était|:)(?! (?:il|elle|ce|que)\b)/,
}

/** Whatever is said after "is", or for an answer, in at most so many words. */
export function answered(stretch: Stretch, naming: Naming, label: Span['label'], maxWords: number): Span[] {
  const { turn, first } = stretch
  const head = turn.tokens
    .slice(first, first + 10)
    .map(({ text }) => text.replaceAll('’', "'"))
    .join(' ')
  if (naming.isAsked ? !naming.isRequest : !TOLD[turn.tongue].test(head)) return []
  const told = naming.isAsked ? undefined : TOLD[turn.tongue].exec(head)?.[0]
  const answer = freeAnswer({ ...stretch, first: first + (told?.split(' ').length ?? 0) }, maxWords)
  return answer ? [{ label, ...answer }] : []
}
