/** Where to go after sign-in: only ever a path of this app, whatever the link that led here says. */
export function nextPath(next: string | undefined): string {
  if (!next?.startsWith('/') || /^\/[/\\]/.test(next) || hasControlCharacter(next)) return '/projects'
  return next
}

/** Browsers drop tabs and line feeds from addresses: `/\t/evil.example` would become `//evil.example`. */
function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character.charCodeAt(0) < 0x20)
}
