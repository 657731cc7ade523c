import type { AppAudio } from '../../../src/contract/app/audios.js'
import { useTexts } from '../../i18n/useTexts.js'
import { HeaderCell, Table } from '../../ui/Table.js'
import { useIsNarrow } from '../../ui/useIsNarrow.js'
import { AudioRow } from './AudioRow.js'
import { audioTexts } from './audio.texts.js'

export function AudioTable({ audios }: { audios: AppAudio[] }) {
  const t = useTexts(audioTexts)
  const isNarrow = useIsNarrow()
  return (
    <Table label={t('calls')}>
      <thead>
        <tr>
          <HeaderCell>{t('recording')}</HeaderCell>
          <HeaderCell className="hidden md:table-cell">{t('agent')}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t('length')}</HeaderCell>
          {!isNarrow && <HeaderCell>{t('status')}</HeaderCell>}
          <HeaderCell>{t('score')}</HeaderCell>
          <HeaderCell className="hidden lg:table-cell">{t('added')}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t('actions')}</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {audios.map((audio) => (
          <AudioRow key={audio.id} audio={audio} />
        ))}
      </tbody>
    </Table>
  )
}
