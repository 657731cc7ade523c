interface Spoken {
  code: string
  installed: boolean
}

/** What is installed first, each part by its name in the reader's language. */
export function languageChoices<L extends Spoken>(
  languages: readonly L[],
  nameOf: (code: string) => string,
  locale: string,
): L[] {
  const { compare } = new Intl.Collator(locale)
  return languages.toSorted(
    (a, b) => Number(b.installed) - Number(a.installed) || compare(nameOf(a.code), nameOf(b.code)),
  )
}
