import { Plus } from 'lucide-react'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Menu, MenuItem } from '../../ui/Menu.js'
import type { Kind } from './draft.js'
import { editorTexts } from './editor.texts.js'
import { kindIcons, kinds } from './kinds.js'

export function AddCriterion({ onAdd }: { onAdd: (kind: Kind) => void }) {
  const t = useTexts(editorTexts)
  return (
    <Menu
      align="start"
      trigger={
        <Button size="small">
          <Plus aria-hidden className="size-4" />
          {t('addCriterion')}
        </Button>
      }
    >
      {kinds.map((kind) => {
        const Icon = kindIcons[kind]
        return (
          <MenuItem key={kind} onSelect={() => onAdd(kind)}>
            <Icon aria-hidden className="size-4 shrink-0 text-accent" />
            <span>
              <span className="block font-medium">{t(kind)}</span>
              <span className="block text-xs text-muted">{t(`${kind}Hint`)}</span>
            </span>
          </MenuItem>
        )
      })}
    </Menu>
  )
}
