import { FolderInput } from 'lucide-react'
import { useState } from 'react'
import type { AppAudio } from '../../../../src/contract/app/audios.js'
import { useTexts } from '../../../i18n/useTexts.js'
import { Button } from '../../../ui/Button.js'
import { MoveAudioDialog } from './MoveAudioDialog.js'
import { moveTexts } from './move.texts.js'

/** For a recording that its project refuses, and another may not. */
export function MoveAudioButton({ audio }: { audio: AppAudio }) {
  const t = useTexts(moveTexts)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <FolderInput aria-hidden className="size-4" />
        {t('open')}
      </Button>
      {isOpen && <MoveAudioDialog audio={audio} onClose={() => setOpen(false)} />}
    </>
  )
}
