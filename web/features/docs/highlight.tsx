import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import bash from 'highlight.js/lib/languages/bash'
import go from 'highlight.js/lib/languages/go'
import http from 'highlight.js/lib/languages/http'
import ini from 'highlight.js/lib/languages/ini'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import php from 'highlight.js/lib/languages/php'
import python from 'highlight.js/lib/languages/python'
import ruby from 'highlight.js/lib/languages/ruby'
import sql from 'highlight.js/lib/languages/sql'
import typescript from 'highlight.js/lib/languages/typescript'
import yaml from 'highlight.js/lib/languages/yaml'
import { createLowlight } from 'lowlight'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import './code.css'

const lowlight = createLowlight({
  bash,
  go,
  http,
  ini,
  javascript,
  json,
  php,
  python,
  ruby,
  sql,
  typescript,
  yaml,
})
lowlight.registerAlias({ bash: ['sh'], ini: ['env', 'toml'], javascript: ['js', 'mjs'], typescript: ['ts'] })

/** Beyond this, colouring costs the reader more than it gives. */
const MAX_CHARACTERS = 60_000

export function highlight(code: string, language: string | undefined): ReactNode {
  if (language === undefined || !lowlight.registered(language) || code.length > MAX_CHARACTERS) return code
  return toJsxRuntime(lowlight.highlight(language, code), { Fragment, jsx, jsxs })
}
