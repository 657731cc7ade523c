import { useTexts } from '../../i18n/useTexts.js'
import { Tabs } from '../../ui/Tabs.js'
import { CodeBlock } from '../docs/CodeBlock.js'
import { developersTexts } from './developers.texts.js'
import { setSampleLanguage, useSampleLanguage } from './sampleLanguage.js'
import { VERIFIERS } from './samples.js'

export function VerifierTabs() {
  const t = useTexts(developersTexts)
  const remembered = useSampleLanguage()
  const chosen = VERIFIERS.find(({ value }) => value === remembered) ?? VERIFIERS[0]
  return (
    <Tabs
      label={t('language')}
      value={chosen.value}
      onChange={setSampleLanguage}
      tabs={VERIFIERS.map(({ value, label, file, highlighting, code }) => ({
        value,
        label: value === 'minimal' ? t('minimal') : label,
        content: <CodeBlock title={file} code={code} language={highlighting} className="max-h-none" />,
      }))}
    />
  )
}
