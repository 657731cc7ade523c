import { CaptionFormat, captionsPath } from '../../../src/contract/app/analyses.js'
import { below } from '../../api/site.js'
import { useLocale } from '../../i18n/locale.js'
import { useTexts } from '../../i18n/useTexts.js'
import { analysisTexts } from './analysis.texts.js'

/** The transcript as subtitles, for players and editors. */
export function CaptionLinks({ analysisId }: { analysisId: string }) {
  const t = useTexts(analysisTexts)
  const locale = useLocale()
  return (
    <p className="flex gap-3 px-5 py-2 text-xs text-muted">
      {t('captions')}
      {CaptionFormat.options.map((format) => (
        <a
          key={format}
          href={`${below(captionsPath(analysisId, format))}?locale=${locale}`}
          download
          aria-label={t('downloadCaptions', { format: format.toUpperCase() })}
          className="font-medium text-accent hover:underline"
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}
