const TAG = /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/

/** A language tag from how exports write it: `en_us`, `fr-CA`, `english`. null: none that anybody knows. */
export function spokenLanguage(written: string): string | null {
  const text = written.trim()
  if (!TAG.test(text)) return codeOf(text)
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

let codes: Map<string, string> | undefined

/** Whisper's API tells a language by its English name. */
function codeOf(name: string): string | null {
  codes ??= new Map(namedCodes())
  return codes.get(name.toLowerCase()) ?? null
}

function* namedCodes(): Generator<[string, string]> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i))
  for (const first of letters)
    for (const second of letters) {
      const name = names.of(first + second)
      // Of an old and a new code of the same language this is the new one.
      if (name) yield [name.toLowerCase(), Intl.getCanonicalLocales(first + second)[0] ?? first + second]
    }
}
