import type { CallAgent } from '../../../src/contract/agents.js'
import type { Transcript } from '../../../src/contract/transcript.js'
import { clockTime } from '../../i18n/format.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { rolesTexts } from './roles.texts.js'

interface Props {
  transcript: Transcript
  isBusy: boolean
  /** Of a line that the agent speaks, its index. */
  onChoose: (segment: number) => void
}

/** Of a call that was handed over, who of its agents is judged, and a click for another one. */
export function JudgedAgent({ transcript, isBusy, onChoose }: Props) {
  const t = useTexts(rolesTexts)
  const { agents: all } = transcript
  const judged = all?.agents.find(({ number }) => number === all.judged)
  if (!all || !judged) return null
  const who = ({ number, name }: CallAgent) =>
    name === null ? t('agentNumber', { number }) : t('agentNamed', { number, name })
  const because = t(all.because === 'PERSON' ? 'SAID' : 'MOST_WORDS')
  return (
    <>
      <p className="w-full text-pretty text-ink">
        {t('severalAgents', { count: all.agents.length })}{' '}
        {t('judgedAgent', { who: who(judged), from: clockTime(judged.start), because })}
      </p>
      {all.agents
        .filter(({ number }) => number !== all.judged)
        .map((agent) => (
          <Button
            key={agent.number}
            size="small"
            isBusy={isBusy}
            onClick={() => onChoose(firstLineOf(transcript, agent.number) ?? 0)}
          >
            {t('judgeInstead', { who: who(agent) })}
          </Button>
        ))}
    </>
  )
}

export function firstLineOf({ segments }: Transcript, number: number): number | undefined {
  return segments.find(({ agent }) => agent === number)?.index
}
