import type { Model } from '../../../src/contract/app/models.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Cell, HeaderCell, Row, Table } from '../../ui/Table.js'
import { ModelLanguages } from './ModelLanguages.js'
import { ModelState } from './ModelState.js'
import { modelTexts } from './models.texts.js'

export function ModelTable({ models, canChange }: { models: Model[]; canChange: boolean }) {
  const t = useTexts(modelTexts)
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <HeaderCell>{t('model')}</HeaderCell>
          <HeaderCell>{t('state')}</HeaderCell>
          <HeaderCell>{t('languages')}</HeaderCell>
          <HeaderCell>{t('size')}</HeaderCell>
          <HeaderCell>{t('memory')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <ModelRow key={model.name} model={model} canChange={canChange} />
        ))}
      </tbody>
    </Table>
  )
}

function ModelRow({ model, canChange }: { model: Model; canChange: boolean }) {
  const t = useTexts(modelTexts)
  const format = useFormat()
  const { name, kind, licence, isInstalled, bytes, memoryBytes } = model
  const about = (amount: number | null, isExact = false) => {
    if (amount === null) return t('unknown')
    const size = format.roundSize(amount)
    return isExact ? size : t('about', { amount: size })
  }
  return (
    <Row>
      <Cell className="min-w-52 align-top">
        <p className="font-medium wrap-anywhere">{name}</p>
        <p className="text-muted">
          {hasPurpose(name) ? t(`purpose ${name}`) : t(kind === 'RECOGNITION' ? 'recognises' : 'diarises')}
        </p>
        <p className="text-xs text-muted">{t('licence', { licence })}</p>
      </Cell>
      <Cell className="min-w-64 align-top">
        <ModelState model={model} canChange={canChange} />
      </Cell>
      <Cell className="min-w-40 align-top">
        <ModelLanguages languages={model.languages} />
      </Cell>
      <Cell className="align-top whitespace-nowrap">{about(bytes, isInstalled)}</Cell>
      <Cell className="align-top whitespace-nowrap">{about(memoryBytes)}</Cell>
    </Row>
  )
}

const PURPOSES = ['moonshine-tiny-en', 'parakeet-v3', 'whisper-small'] as const

function hasPurpose(name: string): name is (typeof PURPOSES)[number] {
  return (PURPOSES as readonly string[]).includes(name)
}
