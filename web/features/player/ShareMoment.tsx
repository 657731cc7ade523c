import { Check, Link2 } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../i18n/useTexts.js'
import { copyText } from '../../ui/copyText.js'
import { IconButton } from '../../ui/IconButton.js'
import { uiTexts } from '../../ui/ui.texts.js'
import type { Player } from './createPlayer.js'
import { playerTexts } from './player.texts.js'

export function ShareMoment({ player }: { player: Player }) {
  const t = useTexts(playerTexts)
  const ui = useTexts(uiTexts)
  const [isCopied, setCopied] = useState(false)

  async function copy() {
    const url = new URL(location.href)
    url.searchParams.set('t', String(Math.round(player.state().time * 10) / 10))
    setCopied(await copyText(url.href))
  }

  return (
    <IconButton
      label={isCopied ? ui('copied') : t('share')}
      icon={isCopied ? Check : Link2}
      onBlur={() => setCopied(false)}
      onClick={() => void copy()}
    />
  )
}
