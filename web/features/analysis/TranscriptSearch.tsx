import { ChevronDown, ChevronUp } from 'lucide-react'
import { useTexts } from '../../i18n/useTexts.js'
import { IconButton } from '../../ui/IconButton.js'
import { Input } from '../../ui/Input.js'
import { analysisTexts } from './analysis.texts.js'

interface Props {
  search: string
  onSearch: (typed: string) => void
  count: number
  position: number
  onPosition: (position: number) => void
}

export function TranscriptSearch({ search, onSearch, count, position, onPosition }: Props) {
  const t = useTexts(analysisTexts)
  const step = (by: number) => onPosition((position + by + count) % Math.max(1, count))
  return (
    <div className="flex items-center gap-1">
      <Input
        type="search"
        aria-label={t('searchTranscript')}
        placeholder={t('searchTranscript')}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
        }}
        className="min-w-0 flex-1"
      />
      {search.trim() !== '' && (
        <>
          <span role="status" className="px-1.5 text-xs whitespace-nowrap text-muted tabular-nums">
            {count === 0 ? t('noMatches') : t('matches', { count })}
          </span>
          <IconButton
            label={t('previousMatch')}
            icon={ChevronUp}
            disabled={count === 0}
            onClick={() => step(-1)}
          />
          <IconButton
            label={t('nextMatch')}
            icon={ChevronDown}
            disabled={count === 0}
            onClick={() => step(1)}
          />
        </>
      )}
    </div>
  )
}
