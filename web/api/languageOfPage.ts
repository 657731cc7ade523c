/** What the server says is read on this page, in the language that it has at this moment. */
export function languageOfPage(): Record<string, string> {
  const language = globalThis.document?.documentElement.lang
  return language ? { 'Accept-Language': language } : {}
}
