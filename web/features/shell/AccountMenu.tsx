import { ChevronsUpDown, LogOut } from 'lucide-react'
import type { ComponentProps } from 'react'
import { meEndpoints } from '../../../src/contract/app/me.js'
import { call } from '../../api/call.js'
import { setOrganisationOfPage } from '../../api/organisationOfPage.js'
import { below } from '../../api/site.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../../ui/Menu.js'
import { showToast } from '../../ui/toasts.js'
import { useProblemWords } from '../../ui/useProblemWords.js'
import { signOut } from '../session/authCalls.js'
import { useMe } from '../session/me.js'
import { LanguageChoice } from './LanguageChoice.js'
import { shellTexts } from './shell.texts.js'
import { ThemeChoice } from './ThemeChoice.js'

export function AccountMenu() {
  const t = useTexts(shellTexts)
  const me = useMe()
  const wordsOf = useProblemWords()
  const tell = (problem: unknown) => showToast(wordsOf(problem), { tone: 'poor' })
  return (
    <Menu align="start" trigger={<AccountButton />}>
      {me.organisations.length > 1 && (
        <>
          <MenuChoice
            label={t('organisations')}
            value={me.organisation.id}
            choices={me.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(organisationId) => void switchOrganisation(organisationId).catch(tell)}
          />
          <MenuSeparator />
        </>
      )}
      <LanguageChoice />
      <MenuSeparator />
      <ThemeChoice />
      <MenuSeparator />
      <MenuItem onSelect={() => void leave().catch(tell)}>
        <LogOut aria-hidden className="size-4" />
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}

function AccountButton(props: ComponentProps<'button'>) {
  const t = useTexts(shellTexts)
  const { user, organisation } = useMe()
  return (
    <button
      type="button"
      {...props}
      className="flex w-full items-center gap-2.5 rounded-lg px-2 py-1.5 text-left hover:bg-sunken"
    >
      <span
        aria-hidden
        className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent"
      >
        {(user.name || user.email).charAt(0).toUpperCase()}
      </span>
      <span className="sr-only">{t('accountMenu')}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{user.name}</span>
        <span className="block truncate text-xs text-muted">{organisation.name}</span>
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
    </button>
  )
}

/** A fresh page, so that nothing of the organisation that was left stays in memory. */
async function switchOrganisation(organisationId: string): Promise<void> {
  await call(meEndpoints.switchOrganisation, { body: { organisationId } })
  setOrganisationOfPage(undefined)
  location.assign(below('/projects'))
}

async function leave(): Promise<void> {
  await signOut()
  location.assign(below('/sign-in'))
}
